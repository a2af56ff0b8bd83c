BEGIN TRANSACTION;
CREATE TABLE adoption (
	id INTEGER NOT NULL, 
	rule_set TEXT NOT NULL, 
	valid_from TEXT NOT NULL, 
	valid_to TEXT, 
	adopted_by TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(rule_set) REFERENCES rule_set (sha256)
)
 STRICT

;
INSERT INTO "adoption" VALUES(1,'59eed6a926e661cb6c95d1366ba5f6f7aff9bb6aeda849a7a714053184c46968','2026-01-01',NULL,'standard','2026-01-01',1);
INSERT INTO "adoption" VALUES(2,'a07c3c441d447e8dfe21a5ec6afa0cf7907a9a1200068dffc998cd83547803f9','2026-01-01',NULL,'standard','2026-01-01',1);
INSERT INTO "adoption" VALUES(3,'9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95','2026-01-01',NULL,'standard','2026-01-01',1);
INSERT INTO "adoption" VALUES(4,'8b9784e8b54057760c22b6f8a92f967ca18f1dddd0d0f831c6d3189013e0c5f3','2015-07-01','2021-12-31','standard','2026-01-01',1);
INSERT INTO "adoption" VALUES(5,'a5e390da0a40745e9e626b34d0bff833bd72ac617af91e8e2da58dda7d64a3c1','2022-01-01',NULL,'standard','2026-01-01',1);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE approval (
	id INTEGER NOT NULL, 
	decision INTEGER NOT NULL, 
	member TEXT NOT NULL, 
	minutes TEXT, 
	on_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(decision) REFERENCES decision (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (decision, member)
)
 STRICT

;
INSERT INTO "approval" VALUES(1,1,'bram',NULL,'2026-03-02',45);
INSERT INTO "approval" VALUES(2,1,'carla',NULL,'2026-03-03',46);
INSERT INTO "approval" VALUES(3,2,'bram',NULL,'2026-04-01',58);
INSERT INTO "approval" VALUES(4,3,'bram',NULL,'2026-05-04',68);
CREATE TABLE assessment (
	id INTEGER NOT NULL, 
	case_ref TEXT NOT NULL, 
	request INTEGER NOT NULL, 
	rule_set TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	advice TEXT NOT NULL, 
	document TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	engines TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(request) REFERENCES request (id), 
	FOREIGN KEY(rule_set) REFERENCES rule_set (sha256)
)
 STRICT

;
INSERT INTO "assessment" VALUES(1,'2026-001',1,'9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95','2026-03-02','ask','{"advice":{"advice":"ask","because":["L5","L6","L10"]},"criteria":[{"id":"O1","leaves":[{"against":[true],"fact":"requester_is_partner","result":true,"saw":true,"text":"requester_is_partner"}],"name":"requester_is_professional_of_partner","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O2","leaves":[{"against":[true],"fact":"resident_in_area","result":true,"saw":true,"text":"resident_in_area"}],"name":"resident_in_working_area","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O3","leaves":[{"against":[0],"fact":"story_parts_missing","result":true,"saw":0,"text":"story_parts_missing == 0"}],"name":"story_complete","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O4","leaves":[{"against":[true],"fact":"second_signatory_agrees","result":true,"saw":true,"text":"second_signatory_agrees"}],"name":"second_signatory_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O5","leaves":[{"against":[true],"fact":"resident_agrees","result":true,"saw":true,"text":"resident_agrees"}],"name":"resident_informed_and_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O6","leaves":[{"against":[true],"fact":"bsn_found","result":false,"saw":false,"text":"bsn_found"}],"name":"no_citizen_service_number","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"L1","leaves":[{"against":[1],"fact":"bottlenecks_named","result":true,"saw":2,"text":"bottlenecks_named >= 1"}],"name":"bottleneck_named","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L2","leaves":[{"against":[0],"fact":"prior_provisions_unexplored","result":true,"saw":0,"text":"prior_provisions_unexplored == 0"}],"name":"prior_provisions_explored","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L3","leaves":[{"against":[true],"fact":"prior_provision_in_time","result":false,"saw":false,"text":"prior_provision_in_time"}],"name":"no_prior_provision_in_time","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L5","leaves":[{"against":[true],"fact":"fits_intent_of_law","result":null,"saw":null,"text":"fits_intent_of_law"}],"name":"intent_of_the_law","otherwise":"justify","outcome":"unknown","value":"legitimacy"},{"id":"L6","leaves":[{"against":[true],"fact":"lawful","result":null,"saw":null,"text":"lawful"}],"name":"not_against_the_law","otherwise":"blocks","outcome":"unknown","value":"legitimacy"},{"id":"L7","leaves":[{"against":[3],"fact":"duration","result":true,"saw":1,"text":"duration <= bridging_at_most"}],"name":"not_structural","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L8","leaves":[{"against":[true],"fact":"cheapest_variant","result":true,"saw":true,"text":"cheapest_variant"},{"against":[50000],"fact":"amount_asked","result":false,"saw":250000,"text":"amount_asked <= quotation_needed_above"},{"against":[0],"fact":"quotations_missing","result":true,"saw":0,"text":"quotations_missing == 0"}],"name":"proportionate","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L9","leaves":[{"against":[true],"fact":"pays_debt","result":true,"saw":true,"text":"pays_debt"},{"against":[true],"fact":"debt_threatens","result":true,"saw":true,"text":"debt_threatens"},{"against":[true],"fact":"debt_in_plan","result":false,"saw":false,"text":"debt_in_plan"}],"name":"debt_only_when_needed","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L10","leaves":[{"against":[true],"fact":"equal_cases_explained","result":null,"saw":null,"text":"equal_cases_explained"}],"name":"equal_cases_explained","otherwise":"justify","outcome":"unknown","value":"legitimacy"},{"id":"L12","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"name":"no_loan_in_debt_scheme","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"R1","leaves":[{"against":[true],"fact":"do_nothing_described","result":true,"saw":true,"text":"do_nothing_described"}],"name":"do_nothing_scenario_described","otherwise":"complete","outcome":"met","value":"return"},{"id":"R2","leaves":[{"against":[0],"fact":"cost_lines_without_source","result":true,"saw":0,"text":"cost_lines_without_source == 0"}],"name":"costs_have_a_source","otherwise":"complete","outcome":"met","value":"return"},{"id":"R3","leaves":[{"against":[100],"fact":"expected_return","result":true,"saw":292,"text":"expected_return >= return_positive"}],"name":"expected_return_positive","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R4","leaves":[{"against":[true],"fact":"lasting_perspective","result":true,"saw":true,"text":"lasting_perspective"}],"name":"lasting_perspective","otherwise":"blocks","outcome":"met","value":"return"},{"id":"R5","leaves":[{"against":[1],"fact":"basic_needs_helped","result":true,"saw":3,"text":"basic_needs_helped >= 1"}],"name":"basic_security","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R6","leaves":[{"against":[1],"fact":"minors","result":false,"saw":0,"text":"minors >= 1"}],"name":"minors_involved","otherwise":"weighs","outcome":"not_met","value":"return"},{"id":"R8","leaves":[{"against":[0],"fact":"cost_lines_without_beneficiary","result":true,"saw":0,"text":"cost_lines_without_beneficiary == 0"}],"name":"beneficiaries_named","otherwise":"complete","outcome":"met","value":"return"},{"id":"B1","leaves":[{"against":[true],"fact":"own_goal","result":true,"saw":true,"text":"own_goal"}],"name":"own_goal_of_resident","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B2","leaves":[{"against":[true],"fact":"first_step_helped","result":true,"saw":true,"text":"first_step_helped"}],"name":"first_step","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B3","leaves":[{"against":["present","explained"],"fact":"own_contribution","result":true,"saw":"present","text":"own_contribution in [''present'', ''explained'']"}],"name":"own_contribution","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B4","leaves":[{"against":[true],"fact":"one_contact","result":true,"saw":true,"text":"one_contact"}],"name":"one_contact_person","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B5","leaves":[{"against":[true],"fact":"support_plan","result":true,"saw":true,"text":"support_plan"}],"name":"plan_present","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B6","leaves":[{"against":[true],"fact":"parties_agree","result":true,"saw":true,"text":"parties_agree"}],"name":"parties_in_agreement","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B7","leaves":[{"against":[true],"fact":"aftercare_described","result":true,"saw":true,"text":"aftercare_described"},{"against":[183],"fact":"evaluation_within","result":true,"saw":154,"text":"evaluation_within <= evaluation_at_most"}],"name":"aftercare_and_evaluation","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"F1","leaves":[{"against":[true],"fact":"balance_sufficient","result":true,"saw":true,"text":"balance_sufficient"}],"name":"balance_sufficient","otherwise":"blocks","outcome":"met","value":"fund"},{"id":"F3","leaves":[{"against":[0],"fact":"earlier_grants","result":true,"saw":0,"text":"earlier_grants == 0"}],"name":"no_repeat_within_a_year","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F4","leaves":[{"against":[true],"fact":"paid_to_resident","result":false,"saw":false,"text":"paid_to_resident"}],"name":"no_cash_to_resident","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F5","leaves":[{"against":[true],"fact":"already_paid","result":false,"saw":false,"text":"already_paid"}],"name":"not_afterwards","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F8","leaves":[{"against":[true],"fact":"assessor_independent","result":true,"saw":true,"text":"assessor_independent"}],"name":"assessor_independent","otherwise":"weighs","outcome":"met","value":"fund"}],"facts":{"aftercare_described":true,"already_paid":false,"amount_asked":250000,"amount_to_decide":250000,"assessor_independent":true,"balance_sufficient":true,"basic_needs_helped":3,"bottlenecks_named":2,"bsn_found":false,"cheapest_variant":true,"cost_lines_without_beneficiary":0,"cost_lines_without_source":0,"debt_in_plan":false,"debt_threatens":true,"do_nothing_described":true,"duration":1,"earlier_grants":0,"earlier_grants_ever":0,"equal_cases_explained":null,"evaluation_within":154,"expected_return":292,"first_step_helped":true,"fits_intent_of_law":null,"form_asked":"loan","gifts_with_this":0,"lasting_perspective":true,"lawful":null,"loan_in_debt_scheme":false,"minors":0,"on_assistance":false,"one_contact":true,"own_contribution":"present","own_goal":true,"paid_to_resident":false,"parties_agree":true,"pays_debt":true,"prior_provision_in_time":false,"prior_provision_too_late":false,"prior_provisions_unexplored":0,"proposed_payer":"resident","quotations_missing":0,"requester_is_partner":true,"resident_agrees":true,"resident_in_area":true,"second_signatory_agrees":true,"similar_signals_12_months":1,"story_parts_missing":0,"support_plan":true,"urgency":"cut_off"},"format":"casusfonds-assessment-1","questions":["L5","L6","L10"],"rule_set":{"id":"values-triangle","sha256":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","version":"2026.1"},"signals":[{"id":"L11","leaves":[{"against":[true],"fact":"on_assistance","result":false,"saw":false,"text":"on_assistance"},{"against":[120000],"fact":"gifts_with_this","result":false,"saw":0,"text":"gifts_with_this > gift_allowance"}],"name":"gift_touches_assistance","outcome":"not_met"},{"id":"R3S","leaves":[{"against":[300],"fact":"expected_return","result":false,"saw":292,"text":"expected_return >= return_strong"}],"name":"expected_return_strong","outcome":"not_met"},{"id":"F9","leaves":[{"against":[3],"fact":"similar_signals_12_months","result":false,"saw":1,"text":"similar_signals_12_months >= system_signal_from"}],"name":"system_signal","outcome":"not_met"}],"tables":{"deadline":{"ask":[],"row":"R7a","rows":[{"id":"R7a","leaves":[{"against":["none"],"fact":"urgency","result":true,"saw":"cut_off","text":"urgency != ''none''"}],"outcome":"met"},{"id":"R7b","leaves":[],"outcome":"met"}],"then":{"decide_within_working_days":1,"reasons_within_days":7}},"form":{"ask":[],"row":"L4c","rows":[{"id":"L4","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"L4b","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"outcome":"not_met"},{"id":"L4c","leaves":[],"outcome":"met"}],"then":{"form":"as_asked"}},"mandate":{"ask":[],"row":"F2b","rows":[{"id":"F2a","leaves":[{"against":[150000],"fact":"amount_to_decide","result":false,"saw":250000,"text":"amount_to_decide <= mandate_two_members"}],"outcome":"not_met"},{"id":"F2b","leaves":[{"against":[500000],"fact":"amount_to_decide","result":true,"saw":250000,"text":"amount_to_decide <= mandate_full_secretariat"}],"outcome":"met"},{"id":"F2c","leaves":[{"against":[500000],"fact":"amount_to_decide","result":false,"saw":250000,"text":"amount_to_decide > mandate_full_secretariat"}],"outcome":"not_met"}],"then":{"decides":"full_secretariat"}},"payer":{"ask":[],"row":"F6b","rows":[{"id":"F6a","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"F6b","leaves":[{"against":["resident"],"fact":"proposed_payer","result":true,"saw":"resident","text":"proposed_payer == ''resident''"}],"outcome":"met"},{"id":"F6c","leaves":[{"against":["party"],"fact":"proposed_payer","result":false,"saw":"resident","text":"proposed_payer == ''party''"}],"outcome":"not_met"},{"id":"F6d","leaves":[{"against":["several"],"fact":"proposed_payer","result":false,"saw":"resident","text":"proposed_payer == ''several''"}],"outcome":"not_met"},{"id":"F6e","leaves":[{"against":["all"],"fact":"proposed_payer","result":false,"saw":"resident","text":"proposed_payer == ''all''"}],"outcome":"not_met"}],"then":{"key":null,"part_percent":100,"who":"resident"}},"reasons":{"ask":[],"row":"P1","rows":[{"id":"P1","leaves":[],"outcome":"met"}],"then":{"reasons":"each_value_and_deviation"}},"spending_proof":{"ask":[],"row":"F7","rows":[{"id":"F7","leaves":[],"outcome":"met"}],"then":{"proof_within_days":30}}},"values":{"admissibility":{"because":[],"score":100,"verdict":"supports"},"commitment":{"because":[],"score":100,"verdict":"supports"},"fund":{"because":[],"score":100,"verdict":"supports"},"legitimacy":{"because":["L5","L6","L10"],"score":100,"verdict":"incomplete"},"return":{"because":[],"score":91,"verdict":"supports"}}}','42b670564a05cffe1a68da8dfb3e486b26faefb0f7993bf4485b2cf2f784b9ac','{"casusfonds":"0.1.0","durable_rules":"2.0.28"}',40);
INSERT INTO "assessment" VALUES(2,'2026-001',1,'9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95','2026-03-02','grant','{"advice":{"advice":"grant","because":[]},"criteria":[{"id":"O1","leaves":[{"against":[true],"fact":"requester_is_partner","result":true,"saw":true,"text":"requester_is_partner"}],"name":"requester_is_professional_of_partner","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O2","leaves":[{"against":[true],"fact":"resident_in_area","result":true,"saw":true,"text":"resident_in_area"}],"name":"resident_in_working_area","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O3","leaves":[{"against":[0],"fact":"story_parts_missing","result":true,"saw":0,"text":"story_parts_missing == 0"}],"name":"story_complete","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O4","leaves":[{"against":[true],"fact":"second_signatory_agrees","result":true,"saw":true,"text":"second_signatory_agrees"}],"name":"second_signatory_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O5","leaves":[{"against":[true],"fact":"resident_agrees","result":true,"saw":true,"text":"resident_agrees"}],"name":"resident_informed_and_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O6","leaves":[{"against":[true],"fact":"bsn_found","result":false,"saw":false,"text":"bsn_found"}],"name":"no_citizen_service_number","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"L1","leaves":[{"against":[1],"fact":"bottlenecks_named","result":true,"saw":2,"text":"bottlenecks_named >= 1"}],"name":"bottleneck_named","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L2","leaves":[{"against":[0],"fact":"prior_provisions_unexplored","result":true,"saw":0,"text":"prior_provisions_unexplored == 0"}],"name":"prior_provisions_explored","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L3","leaves":[{"against":[true],"fact":"prior_provision_in_time","result":false,"saw":false,"text":"prior_provision_in_time"}],"name":"no_prior_provision_in_time","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L5","leaves":[{"against":[true],"fact":"fits_intent_of_law","result":true,"saw":true,"text":"fits_intent_of_law"}],"name":"intent_of_the_law","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L6","leaves":[{"against":[true],"fact":"lawful","result":true,"saw":true,"text":"lawful"}],"name":"not_against_the_law","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"L7","leaves":[{"against":[3],"fact":"duration","result":true,"saw":1,"text":"duration <= bridging_at_most"}],"name":"not_structural","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L8","leaves":[{"against":[true],"fact":"cheapest_variant","result":true,"saw":true,"text":"cheapest_variant"},{"against":[50000],"fact":"amount_asked","result":false,"saw":250000,"text":"amount_asked <= quotation_needed_above"},{"against":[0],"fact":"quotations_missing","result":true,"saw":0,"text":"quotations_missing == 0"}],"name":"proportionate","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L9","leaves":[{"against":[true],"fact":"pays_debt","result":true,"saw":true,"text":"pays_debt"},{"against":[true],"fact":"debt_threatens","result":true,"saw":true,"text":"debt_threatens"},{"against":[true],"fact":"debt_in_plan","result":false,"saw":false,"text":"debt_in_plan"}],"name":"debt_only_when_needed","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L10","leaves":[{"against":[true],"fact":"equal_cases_explained","result":true,"saw":true,"text":"equal_cases_explained"}],"name":"equal_cases_explained","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L12","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"name":"no_loan_in_debt_scheme","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"R1","leaves":[{"against":[true],"fact":"do_nothing_described","result":true,"saw":true,"text":"do_nothing_described"}],"name":"do_nothing_scenario_described","otherwise":"complete","outcome":"met","value":"return"},{"id":"R2","leaves":[{"against":[0],"fact":"cost_lines_without_source","result":true,"saw":0,"text":"cost_lines_without_source == 0"}],"name":"costs_have_a_source","otherwise":"complete","outcome":"met","value":"return"},{"id":"R3","leaves":[{"against":[100],"fact":"expected_return","result":true,"saw":292,"text":"expected_return >= return_positive"}],"name":"expected_return_positive","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R4","leaves":[{"against":[true],"fact":"lasting_perspective","result":true,"saw":true,"text":"lasting_perspective"}],"name":"lasting_perspective","otherwise":"blocks","outcome":"met","value":"return"},{"id":"R5","leaves":[{"against":[1],"fact":"basic_needs_helped","result":true,"saw":3,"text":"basic_needs_helped >= 1"}],"name":"basic_security","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R6","leaves":[{"against":[1],"fact":"minors","result":false,"saw":0,"text":"minors >= 1"}],"name":"minors_involved","otherwise":"weighs","outcome":"not_met","value":"return"},{"id":"R8","leaves":[{"against":[0],"fact":"cost_lines_without_beneficiary","result":true,"saw":0,"text":"cost_lines_without_beneficiary == 0"}],"name":"beneficiaries_named","otherwise":"complete","outcome":"met","value":"return"},{"id":"B1","leaves":[{"against":[true],"fact":"own_goal","result":true,"saw":true,"text":"own_goal"}],"name":"own_goal_of_resident","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B2","leaves":[{"against":[true],"fact":"first_step_helped","result":true,"saw":true,"text":"first_step_helped"}],"name":"first_step","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B3","leaves":[{"against":["present","explained"],"fact":"own_contribution","result":true,"saw":"present","text":"own_contribution in [''present'', ''explained'']"}],"name":"own_contribution","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B4","leaves":[{"against":[true],"fact":"one_contact","result":true,"saw":true,"text":"one_contact"}],"name":"one_contact_person","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B5","leaves":[{"against":[true],"fact":"support_plan","result":true,"saw":true,"text":"support_plan"}],"name":"plan_present","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B6","leaves":[{"against":[true],"fact":"parties_agree","result":true,"saw":true,"text":"parties_agree"}],"name":"parties_in_agreement","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B7","leaves":[{"against":[true],"fact":"aftercare_described","result":true,"saw":true,"text":"aftercare_described"},{"against":[183],"fact":"evaluation_within","result":true,"saw":154,"text":"evaluation_within <= evaluation_at_most"}],"name":"aftercare_and_evaluation","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"F1","leaves":[{"against":[true],"fact":"balance_sufficient","result":true,"saw":true,"text":"balance_sufficient"}],"name":"balance_sufficient","otherwise":"blocks","outcome":"met","value":"fund"},{"id":"F3","leaves":[{"against":[0],"fact":"earlier_grants","result":true,"saw":0,"text":"earlier_grants == 0"}],"name":"no_repeat_within_a_year","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F4","leaves":[{"against":[true],"fact":"paid_to_resident","result":false,"saw":false,"text":"paid_to_resident"}],"name":"no_cash_to_resident","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F5","leaves":[{"against":[true],"fact":"already_paid","result":false,"saw":false,"text":"already_paid"}],"name":"not_afterwards","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F8","leaves":[{"against":[true],"fact":"assessor_independent","result":true,"saw":true,"text":"assessor_independent"}],"name":"assessor_independent","otherwise":"weighs","outcome":"met","value":"fund"}],"facts":{"aftercare_described":true,"already_paid":false,"amount_asked":250000,"amount_to_decide":250000,"assessor_independent":true,"balance_sufficient":true,"basic_needs_helped":3,"bottlenecks_named":2,"bsn_found":false,"cheapest_variant":true,"cost_lines_without_beneficiary":0,"cost_lines_without_source":0,"debt_in_plan":false,"debt_threatens":true,"do_nothing_described":true,"duration":1,"earlier_grants":0,"earlier_grants_ever":0,"equal_cases_explained":true,"evaluation_within":154,"expected_return":292,"first_step_helped":true,"fits_intent_of_law":true,"form_asked":"loan","gifts_with_this":0,"lasting_perspective":true,"lawful":true,"loan_in_debt_scheme":false,"minors":0,"on_assistance":false,"one_contact":true,"own_contribution":"present","own_goal":true,"paid_to_resident":false,"parties_agree":true,"pays_debt":true,"prior_provision_in_time":false,"prior_provision_too_late":false,"prior_provisions_unexplored":0,"proposed_payer":"resident","quotations_missing":0,"requester_is_partner":true,"resident_agrees":true,"resident_in_area":true,"second_signatory_agrees":true,"similar_signals_12_months":1,"story_parts_missing":0,"support_plan":true,"urgency":"cut_off"},"format":"casusfonds-assessment-1","questions":[],"rule_set":{"id":"values-triangle","sha256":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","version":"2026.1"},"signals":[{"id":"L11","leaves":[{"against":[true],"fact":"on_assistance","result":false,"saw":false,"text":"on_assistance"},{"against":[120000],"fact":"gifts_with_this","result":false,"saw":0,"text":"gifts_with_this > gift_allowance"}],"name":"gift_touches_assistance","outcome":"not_met"},{"id":"R3S","leaves":[{"against":[300],"fact":"expected_return","result":false,"saw":292,"text":"expected_return >= return_strong"}],"name":"expected_return_strong","outcome":"not_met"},{"id":"F9","leaves":[{"against":[3],"fact":"similar_signals_12_months","result":false,"saw":1,"text":"similar_signals_12_months >= system_signal_from"}],"name":"system_signal","outcome":"not_met"}],"tables":{"deadline":{"ask":[],"row":"R7a","rows":[{"id":"R7a","leaves":[{"against":["none"],"fact":"urgency","result":true,"saw":"cut_off","text":"urgency != ''none''"}],"outcome":"met"},{"id":"R7b","leaves":[],"outcome":"met"}],"then":{"decide_within_working_days":1,"reasons_within_days":7}},"form":{"ask":[],"row":"L4c","rows":[{"id":"L4","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"L4b","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"outcome":"not_met"},{"id":"L4c","leaves":[],"outcome":"met"}],"then":{"form":"as_asked"}},"mandate":{"ask":[],"row":"F2b","rows":[{"id":"F2a","leaves":[{"against":[150000],"fact":"amount_to_decide","result":false,"saw":250000,"text":"amount_to_decide <= mandate_two_members"}],"outcome":"not_met"},{"id":"F2b","leaves":[{"against":[500000],"fact":"amount_to_decide","result":true,"saw":250000,"text":"amount_to_decide <= mandate_full_secretariat"}],"outcome":"met"},{"id":"F2c","leaves":[{"against":[500000],"fact":"amount_to_decide","result":false,"saw":250000,"text":"amount_to_decide > mandate_full_secretariat"}],"outcome":"not_met"}],"then":{"decides":"full_secretariat"}},"payer":{"ask":[],"row":"F6b","rows":[{"id":"F6a","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"F6b","leaves":[{"against":["resident"],"fact":"proposed_payer","result":true,"saw":"resident","text":"proposed_payer == ''resident''"}],"outcome":"met"},{"id":"F6c","leaves":[{"against":["party"],"fact":"proposed_payer","result":false,"saw":"resident","text":"proposed_payer == ''party''"}],"outcome":"not_met"},{"id":"F6d","leaves":[{"against":["several"],"fact":"proposed_payer","result":false,"saw":"resident","text":"proposed_payer == ''several''"}],"outcome":"not_met"},{"id":"F6e","leaves":[{"against":["all"],"fact":"proposed_payer","result":false,"saw":"resident","text":"proposed_payer == ''all''"}],"outcome":"not_met"}],"then":{"key":null,"part_percent":100,"who":"resident"}},"reasons":{"ask":[],"row":"P1","rows":[{"id":"P1","leaves":[],"outcome":"met"}],"then":{"reasons":"each_value_and_deviation"}},"spending_proof":{"ask":[],"row":"F7","rows":[{"id":"F7","leaves":[],"outcome":"met"}],"then":{"proof_within_days":30}}},"values":{"admissibility":{"because":[],"score":100,"verdict":"supports"},"commitment":{"because":[],"score":100,"verdict":"supports"},"fund":{"because":[],"score":100,"verdict":"supports"},"legitimacy":{"because":[],"score":100,"verdict":"supports"},"return":{"because":[],"score":91,"verdict":"supports"}}}','a69e9ee0b8609943f26a93be56f893800e12894f79e3336c6cb8e622c6e7b76d','{"casusfonds":"0.1.0","durable_rules":"2.0.28"}',44);
INSERT INTO "assessment" VALUES(3,'2026-002',2,'9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95','2026-04-01','grant','{"advice":{"advice":"grant","because":[]},"criteria":[{"id":"O1","leaves":[{"against":[true],"fact":"requester_is_partner","result":true,"saw":true,"text":"requester_is_partner"}],"name":"requester_is_professional_of_partner","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O2","leaves":[{"against":[true],"fact":"resident_in_area","result":true,"saw":true,"text":"resident_in_area"}],"name":"resident_in_working_area","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O3","leaves":[{"against":[0],"fact":"story_parts_missing","result":true,"saw":0,"text":"story_parts_missing == 0"}],"name":"story_complete","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O4","leaves":[{"against":[true],"fact":"second_signatory_agrees","result":true,"saw":true,"text":"second_signatory_agrees"}],"name":"second_signatory_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O5","leaves":[{"against":[true],"fact":"resident_agrees","result":true,"saw":true,"text":"resident_agrees"}],"name":"resident_informed_and_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O6","leaves":[{"against":[true],"fact":"bsn_found","result":false,"saw":false,"text":"bsn_found"}],"name":"no_citizen_service_number","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"L1","leaves":[{"against":[1],"fact":"bottlenecks_named","result":true,"saw":1,"text":"bottlenecks_named >= 1"}],"name":"bottleneck_named","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L2","leaves":[{"against":[0],"fact":"prior_provisions_unexplored","result":true,"saw":0,"text":"prior_provisions_unexplored == 0"}],"name":"prior_provisions_explored","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L3","leaves":[{"against":[true],"fact":"prior_provision_in_time","result":false,"saw":false,"text":"prior_provision_in_time"}],"name":"no_prior_provision_in_time","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L5","leaves":[{"against":[true],"fact":"fits_intent_of_law","result":true,"saw":true,"text":"fits_intent_of_law"}],"name":"intent_of_the_law","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L6","leaves":[{"against":[true],"fact":"lawful","result":true,"saw":true,"text":"lawful"}],"name":"not_against_the_law","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"L7","leaves":[{"against":[3],"fact":"duration","result":true,"saw":1,"text":"duration <= bridging_at_most"}],"name":"not_structural","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L8","leaves":[{"against":[true],"fact":"cheapest_variant","result":true,"saw":true,"text":"cheapest_variant"},{"against":[50000],"fact":"amount_asked","result":false,"saw":64000,"text":"amount_asked <= quotation_needed_above"},{"against":[0],"fact":"quotations_missing","result":true,"saw":0,"text":"quotations_missing == 0"}],"name":"proportionate","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L9","leaves":[{"against":[true],"fact":"pays_debt","result":false,"saw":false,"text":"pays_debt"},{"against":[true],"fact":"debt_threatens","result":false,"saw":false,"text":"debt_threatens"},{"against":[true],"fact":"debt_in_plan","result":null,"saw":null,"text":"debt_in_plan"}],"name":"debt_only_when_needed","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L10","leaves":[{"against":[true],"fact":"equal_cases_explained","result":true,"saw":true,"text":"equal_cases_explained"}],"name":"equal_cases_explained","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L12","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"name":"no_loan_in_debt_scheme","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"R1","leaves":[{"against":[true],"fact":"do_nothing_described","result":true,"saw":true,"text":"do_nothing_described"}],"name":"do_nothing_scenario_described","otherwise":"complete","outcome":"met","value":"return"},{"id":"R2","leaves":[{"against":[0],"fact":"cost_lines_without_source","result":true,"saw":0,"text":"cost_lines_without_source == 0"}],"name":"costs_have_a_source","otherwise":"complete","outcome":"met","value":"return"},{"id":"R3","leaves":[{"against":[100],"fact":"expected_return","result":true,"saw":993,"text":"expected_return >= return_positive"}],"name":"expected_return_positive","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R4","leaves":[{"against":[true],"fact":"lasting_perspective","result":true,"saw":true,"text":"lasting_perspective"}],"name":"lasting_perspective","otherwise":"blocks","outcome":"met","value":"return"},{"id":"R5","leaves":[{"against":[1],"fact":"basic_needs_helped","result":true,"saw":2,"text":"basic_needs_helped >= 1"}],"name":"basic_security","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R6","leaves":[{"against":[1],"fact":"minors","result":false,"saw":0,"text":"minors >= 1"}],"name":"minors_involved","otherwise":"weighs","outcome":"not_met","value":"return"},{"id":"R8","leaves":[{"against":[0],"fact":"cost_lines_without_beneficiary","result":true,"saw":0,"text":"cost_lines_without_beneficiary == 0"}],"name":"beneficiaries_named","otherwise":"complete","outcome":"met","value":"return"},{"id":"B1","leaves":[{"against":[true],"fact":"own_goal","result":true,"saw":true,"text":"own_goal"}],"name":"own_goal_of_resident","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B2","leaves":[{"against":[true],"fact":"first_step_helped","result":true,"saw":true,"text":"first_step_helped"}],"name":"first_step","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B3","leaves":[{"against":["present","explained"],"fact":"own_contribution","result":true,"saw":"present","text":"own_contribution in [''present'', ''explained'']"}],"name":"own_contribution","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B4","leaves":[{"against":[true],"fact":"one_contact","result":true,"saw":true,"text":"one_contact"}],"name":"one_contact_person","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B5","leaves":[{"against":[true],"fact":"support_plan","result":true,"saw":true,"text":"support_plan"}],"name":"plan_present","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B6","leaves":[{"against":[true],"fact":"parties_agree","result":true,"saw":true,"text":"parties_agree"}],"name":"parties_in_agreement","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B7","leaves":[{"against":[true],"fact":"aftercare_described","result":true,"saw":true,"text":"aftercare_described"},{"against":[183],"fact":"evaluation_within","result":true,"saw":153,"text":"evaluation_within <= evaluation_at_most"}],"name":"aftercare_and_evaluation","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"F1","leaves":[{"against":[true],"fact":"balance_sufficient","result":true,"saw":true,"text":"balance_sufficient"}],"name":"balance_sufficient","otherwise":"blocks","outcome":"met","value":"fund"},{"id":"F3","leaves":[{"against":[0],"fact":"earlier_grants","result":true,"saw":0,"text":"earlier_grants == 0"}],"name":"no_repeat_within_a_year","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F4","leaves":[{"against":[true],"fact":"paid_to_resident","result":false,"saw":false,"text":"paid_to_resident"}],"name":"no_cash_to_resident","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F5","leaves":[{"against":[true],"fact":"already_paid","result":false,"saw":false,"text":"already_paid"}],"name":"not_afterwards","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F8","leaves":[{"against":[true],"fact":"assessor_independent","result":true,"saw":true,"text":"assessor_independent"}],"name":"assessor_independent","otherwise":"weighs","outcome":"met","value":"fund"}],"facts":{"aftercare_described":true,"already_paid":false,"amount_asked":64000,"amount_to_decide":64000,"assessor_independent":true,"balance_sufficient":true,"basic_needs_helped":2,"bottlenecks_named":1,"bsn_found":false,"cheapest_variant":true,"cost_lines_without_beneficiary":0,"cost_lines_without_source":0,"debt_in_plan":null,"debt_threatens":false,"do_nothing_described":true,"duration":1,"earlier_grants":0,"earlier_grants_ever":0,"equal_cases_explained":true,"evaluation_within":153,"expected_return":993,"first_step_helped":true,"fits_intent_of_law":true,"form_asked":"gift","gifts_with_this":64000,"lasting_perspective":true,"lawful":true,"loan_in_debt_scheme":false,"minors":0,"on_assistance":false,"one_contact":true,"own_contribution":"present","own_goal":true,"paid_to_resident":false,"parties_agree":true,"pays_debt":false,"prior_provision_in_time":false,"prior_provision_too_late":false,"prior_provisions_unexplored":0,"proposed_payer":"all","quotations_missing":0,"requester_is_partner":true,"resident_agrees":true,"resident_in_area":true,"second_signatory_agrees":true,"similar_signals_12_months":1,"story_parts_missing":0,"support_plan":true,"urgency":"none"},"format":"casusfonds-assessment-1","questions":[],"rule_set":{"id":"values-triangle","sha256":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","version":"2026.1"},"signals":[{"id":"L11","leaves":[{"against":[true],"fact":"on_assistance","result":false,"saw":false,"text":"on_assistance"},{"against":[120000],"fact":"gifts_with_this","result":false,"saw":64000,"text":"gifts_with_this > gift_allowance"}],"name":"gift_touches_assistance","outcome":"not_met"},{"id":"R3S","leaves":[{"against":[300],"fact":"expected_return","result":true,"saw":993,"text":"expected_return >= return_strong"}],"name":"expected_return_strong","outcome":"met"},{"id":"F9","leaves":[{"against":[3],"fact":"similar_signals_12_months","result":false,"saw":1,"text":"similar_signals_12_months >= system_signal_from"}],"name":"system_signal","outcome":"not_met"}],"tables":{"deadline":{"ask":[],"row":"R7b","rows":[{"id":"R7a","leaves":[{"against":["none"],"fact":"urgency","result":false,"saw":"none","text":"urgency != ''none''"}],"outcome":"not_met"},{"id":"R7b","leaves":[],"outcome":"met"}],"then":{"decide_within_working_days":5,"reasons_within_days":0}},"form":{"ask":[],"row":"L4c","rows":[{"id":"L4","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"L4b","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"outcome":"not_met"},{"id":"L4c","leaves":[],"outcome":"met"}],"then":{"form":"as_asked"}},"mandate":{"ask":[],"row":"F2a","rows":[{"id":"F2a","leaves":[{"against":[150000],"fact":"amount_to_decide","result":true,"saw":64000,"text":"amount_to_decide <= mandate_two_members"}],"outcome":"met"},{"id":"F2b","leaves":[{"against":[500000],"fact":"amount_to_decide","result":true,"saw":64000,"text":"amount_to_decide <= mandate_full_secretariat"}],"outcome":"met"},{"id":"F2c","leaves":[{"against":[500000],"fact":"amount_to_decide","result":false,"saw":64000,"text":"amount_to_decide > mandate_full_secretariat"}],"outcome":"not_met"}],"then":{"decides":"two_members"}},"payer":{"ask":[],"row":"F6e","rows":[{"id":"F6a","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"F6b","leaves":[{"against":["resident"],"fact":"proposed_payer","result":false,"saw":"all","text":"proposed_payer == ''resident''"}],"outcome":"not_met"},{"id":"F6c","leaves":[{"against":["party"],"fact":"proposed_payer","result":false,"saw":"all","text":"proposed_payer == ''party''"}],"outcome":"not_met"},{"id":"F6d","leaves":[{"against":["several"],"fact":"proposed_payer","result":false,"saw":"all","text":"proposed_payer == ''several''"}],"outcome":"not_met"},{"id":"F6e","leaves":[{"against":["all"],"fact":"proposed_payer","result":true,"saw":"all","text":"proposed_payer == ''all''"}],"outcome":"met"}],"then":{"key":"equal","part_percent":100,"who":"all"}},"reasons":{"ask":[],"row":"P1","rows":[{"id":"P1","leaves":[],"outcome":"met"}],"then":{"reasons":"each_value_and_deviation"}},"spending_proof":{"ask":[],"row":"F7","rows":[{"id":"F7","leaves":[],"outcome":"met"}],"then":{"proof_within_days":30}}},"values":{"admissibility":{"because":[],"score":100,"verdict":"supports"},"commitment":{"because":[],"score":100,"verdict":"supports"},"fund":{"because":[],"score":100,"verdict":"supports"},"legitimacy":{"because":[],"score":100,"verdict":"supports"},"return":{"because":[],"score":91,"verdict":"supports"}}}','deb454c57431bee6d2e8d80a4fbeb7dcd234e37bbafda0792d87de0295c5b619','{"casusfonds":"0.1.0","durable_rules":"2.0.28"}',56);
INSERT INTO "assessment" VALUES(4,'2026-002',2,'9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95','2026-04-01','grant','{"advice":{"advice":"grant","because":[]},"criteria":[{"id":"O1","leaves":[{"against":[true],"fact":"requester_is_partner","result":true,"saw":true,"text":"requester_is_partner"}],"name":"requester_is_professional_of_partner","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O2","leaves":[{"against":[true],"fact":"resident_in_area","result":true,"saw":true,"text":"resident_in_area"}],"name":"resident_in_working_area","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O3","leaves":[{"against":[0],"fact":"story_parts_missing","result":true,"saw":0,"text":"story_parts_missing == 0"}],"name":"story_complete","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O4","leaves":[{"against":[true],"fact":"second_signatory_agrees","result":true,"saw":true,"text":"second_signatory_agrees"}],"name":"second_signatory_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O5","leaves":[{"against":[true],"fact":"resident_agrees","result":true,"saw":true,"text":"resident_agrees"}],"name":"resident_informed_and_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O6","leaves":[{"against":[true],"fact":"bsn_found","result":false,"saw":false,"text":"bsn_found"}],"name":"no_citizen_service_number","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"L1","leaves":[{"against":[1],"fact":"bottlenecks_named","result":true,"saw":1,"text":"bottlenecks_named >= 1"}],"name":"bottleneck_named","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L2","leaves":[{"against":[0],"fact":"prior_provisions_unexplored","result":true,"saw":0,"text":"prior_provisions_unexplored == 0"}],"name":"prior_provisions_explored","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L3","leaves":[{"against":[true],"fact":"prior_provision_in_time","result":false,"saw":false,"text":"prior_provision_in_time"}],"name":"no_prior_provision_in_time","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L5","leaves":[{"against":[true],"fact":"fits_intent_of_law","result":true,"saw":true,"text":"fits_intent_of_law"}],"name":"intent_of_the_law","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L6","leaves":[{"against":[true],"fact":"lawful","result":true,"saw":true,"text":"lawful"}],"name":"not_against_the_law","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"L7","leaves":[{"against":[3],"fact":"duration","result":true,"saw":1,"text":"duration <= bridging_at_most"}],"name":"not_structural","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L8","leaves":[{"against":[true],"fact":"cheapest_variant","result":true,"saw":true,"text":"cheapest_variant"},{"against":[50000],"fact":"amount_asked","result":false,"saw":64000,"text":"amount_asked <= quotation_needed_above"},{"against":[0],"fact":"quotations_missing","result":true,"saw":0,"text":"quotations_missing == 0"}],"name":"proportionate","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L9","leaves":[{"against":[true],"fact":"pays_debt","result":false,"saw":false,"text":"pays_debt"},{"against":[true],"fact":"debt_threatens","result":false,"saw":false,"text":"debt_threatens"},{"against":[true],"fact":"debt_in_plan","result":null,"saw":null,"text":"debt_in_plan"}],"name":"debt_only_when_needed","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L10","leaves":[{"against":[true],"fact":"equal_cases_explained","result":true,"saw":true,"text":"equal_cases_explained"}],"name":"equal_cases_explained","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L12","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"name":"no_loan_in_debt_scheme","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"R1","leaves":[{"against":[true],"fact":"do_nothing_described","result":true,"saw":true,"text":"do_nothing_described"}],"name":"do_nothing_scenario_described","otherwise":"complete","outcome":"met","value":"return"},{"id":"R2","leaves":[{"against":[0],"fact":"cost_lines_without_source","result":true,"saw":0,"text":"cost_lines_without_source == 0"}],"name":"costs_have_a_source","otherwise":"complete","outcome":"met","value":"return"},{"id":"R3","leaves":[{"against":[100],"fact":"expected_return","result":true,"saw":993,"text":"expected_return >= return_positive"}],"name":"expected_return_positive","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R4","leaves":[{"against":[true],"fact":"lasting_perspective","result":true,"saw":true,"text":"lasting_perspective"}],"name":"lasting_perspective","otherwise":"blocks","outcome":"met","value":"return"},{"id":"R5","leaves":[{"against":[1],"fact":"basic_needs_helped","result":true,"saw":2,"text":"basic_needs_helped >= 1"}],"name":"basic_security","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R6","leaves":[{"against":[1],"fact":"minors","result":false,"saw":0,"text":"minors >= 1"}],"name":"minors_involved","otherwise":"weighs","outcome":"not_met","value":"return"},{"id":"R8","leaves":[{"against":[0],"fact":"cost_lines_without_beneficiary","result":true,"saw":0,"text":"cost_lines_without_beneficiary == 0"}],"name":"beneficiaries_named","otherwise":"complete","outcome":"met","value":"return"},{"id":"B1","leaves":[{"against":[true],"fact":"own_goal","result":true,"saw":true,"text":"own_goal"}],"name":"own_goal_of_resident","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B2","leaves":[{"against":[true],"fact":"first_step_helped","result":true,"saw":true,"text":"first_step_helped"}],"name":"first_step","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B3","leaves":[{"against":["present","explained"],"fact":"own_contribution","result":true,"saw":"present","text":"own_contribution in [''present'', ''explained'']"}],"name":"own_contribution","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B4","leaves":[{"against":[true],"fact":"one_contact","result":true,"saw":true,"text":"one_contact"}],"name":"one_contact_person","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B5","leaves":[{"against":[true],"fact":"support_plan","result":true,"saw":true,"text":"support_plan"}],"name":"plan_present","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B6","leaves":[{"against":[true],"fact":"parties_agree","result":true,"saw":true,"text":"parties_agree"}],"name":"parties_in_agreement","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B7","leaves":[{"against":[true],"fact":"aftercare_described","result":true,"saw":true,"text":"aftercare_described"},{"against":[183],"fact":"evaluation_within","result":true,"saw":153,"text":"evaluation_within <= evaluation_at_most"}],"name":"aftercare_and_evaluation","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"F1","leaves":[{"against":[true],"fact":"balance_sufficient","result":true,"saw":true,"text":"balance_sufficient"}],"name":"balance_sufficient","otherwise":"blocks","outcome":"met","value":"fund"},{"id":"F3","leaves":[{"against":[0],"fact":"earlier_grants","result":true,"saw":0,"text":"earlier_grants == 0"}],"name":"no_repeat_within_a_year","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F4","leaves":[{"against":[true],"fact":"paid_to_resident","result":false,"saw":false,"text":"paid_to_resident"}],"name":"no_cash_to_resident","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F5","leaves":[{"against":[true],"fact":"already_paid","result":false,"saw":false,"text":"already_paid"}],"name":"not_afterwards","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F8","leaves":[{"against":[true],"fact":"assessor_independent","result":true,"saw":true,"text":"assessor_independent"}],"name":"assessor_independent","otherwise":"weighs","outcome":"met","value":"fund"}],"facts":{"aftercare_described":true,"already_paid":false,"amount_asked":64000,"amount_to_decide":64000,"assessor_independent":true,"balance_sufficient":true,"basic_needs_helped":2,"bottlenecks_named":1,"bsn_found":false,"cheapest_variant":true,"cost_lines_without_beneficiary":0,"cost_lines_without_source":0,"debt_in_plan":null,"debt_threatens":false,"do_nothing_described":true,"duration":1,"earlier_grants":0,"earlier_grants_ever":0,"equal_cases_explained":true,"evaluation_within":153,"expected_return":993,"first_step_helped":true,"fits_intent_of_law":true,"form_asked":"gift","gifts_with_this":64000,"lasting_perspective":true,"lawful":true,"loan_in_debt_scheme":false,"minors":0,"on_assistance":false,"one_contact":true,"own_contribution":"present","own_goal":true,"paid_to_resident":false,"parties_agree":true,"pays_debt":false,"prior_provision_in_time":false,"prior_provision_too_late":false,"prior_provisions_unexplored":0,"proposed_payer":"all","quotations_missing":0,"requester_is_partner":true,"resident_agrees":true,"resident_in_area":true,"second_signatory_agrees":true,"similar_signals_12_months":1,"story_parts_missing":0,"support_plan":true,"urgency":"none"},"format":"casusfonds-assessment-1","questions":[],"rule_set":{"id":"values-triangle","sha256":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","version":"2026.1"},"signals":[{"id":"L11","leaves":[{"against":[true],"fact":"on_assistance","result":false,"saw":false,"text":"on_assistance"},{"against":[120000],"fact":"gifts_with_this","result":false,"saw":64000,"text":"gifts_with_this > gift_allowance"}],"name":"gift_touches_assistance","outcome":"not_met"},{"id":"R3S","leaves":[{"against":[300],"fact":"expected_return","result":true,"saw":993,"text":"expected_return >= return_strong"}],"name":"expected_return_strong","outcome":"met"},{"id":"F9","leaves":[{"against":[3],"fact":"similar_signals_12_months","result":false,"saw":1,"text":"similar_signals_12_months >= system_signal_from"}],"name":"system_signal","outcome":"not_met"}],"tables":{"deadline":{"ask":[],"row":"R7b","rows":[{"id":"R7a","leaves":[{"against":["none"],"fact":"urgency","result":false,"saw":"none","text":"urgency != ''none''"}],"outcome":"not_met"},{"id":"R7b","leaves":[],"outcome":"met"}],"then":{"decide_within_working_days":5,"reasons_within_days":0}},"form":{"ask":[],"row":"L4c","rows":[{"id":"L4","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"L4b","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"outcome":"not_met"},{"id":"L4c","leaves":[],"outcome":"met"}],"then":{"form":"as_asked"}},"mandate":{"ask":[],"row":"F2a","rows":[{"id":"F2a","leaves":[{"against":[150000],"fact":"amount_to_decide","result":true,"saw":64000,"text":"amount_to_decide <= mandate_two_members"}],"outcome":"met"},{"id":"F2b","leaves":[{"against":[500000],"fact":"amount_to_decide","result":true,"saw":64000,"text":"amount_to_decide <= mandate_full_secretariat"}],"outcome":"met"},{"id":"F2c","leaves":[{"against":[500000],"fact":"amount_to_decide","result":false,"saw":64000,"text":"amount_to_decide > mandate_full_secretariat"}],"outcome":"not_met"}],"then":{"decides":"two_members"}},"payer":{"ask":[],"row":"F6e","rows":[{"id":"F6a","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"F6b","leaves":[{"against":["resident"],"fact":"proposed_payer","result":false,"saw":"all","text":"proposed_payer == ''resident''"}],"outcome":"not_met"},{"id":"F6c","leaves":[{"against":["party"],"fact":"proposed_payer","result":false,"saw":"all","text":"proposed_payer == ''party''"}],"outcome":"not_met"},{"id":"F6d","leaves":[{"against":["several"],"fact":"proposed_payer","result":false,"saw":"all","text":"proposed_payer == ''several''"}],"outcome":"not_met"},{"id":"F6e","leaves":[{"against":["all"],"fact":"proposed_payer","result":true,"saw":"all","text":"proposed_payer == ''all''"}],"outcome":"met"}],"then":{"key":"equal","part_percent":100,"who":"all"}},"reasons":{"ask":[],"row":"P1","rows":[{"id":"P1","leaves":[],"outcome":"met"}],"then":{"reasons":"each_value_and_deviation"}},"spending_proof":{"ask":[],"row":"F7","rows":[{"id":"F7","leaves":[],"outcome":"met"}],"then":{"proof_within_days":30}}},"values":{"admissibility":{"because":[],"score":100,"verdict":"supports"},"commitment":{"because":[],"score":100,"verdict":"supports"},"fund":{"because":[],"score":100,"verdict":"supports"},"legitimacy":{"because":[],"score":100,"verdict":"supports"},"return":{"because":[],"score":91,"verdict":"supports"}}}','deb454c57431bee6d2e8d80a4fbeb7dcd234e37bbafda0792d87de0295c5b619','{"casusfonds":"0.1.0","durable_rules":"2.0.28"}',57);
INSERT INTO "assessment" VALUES(5,'2026-003',3,'9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95','2026-05-04','grant','{"advice":{"advice":"grant","because":[]},"criteria":[{"id":"O1","leaves":[{"against":[true],"fact":"requester_is_partner","result":true,"saw":true,"text":"requester_is_partner"}],"name":"requester_is_professional_of_partner","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O2","leaves":[{"against":[true],"fact":"resident_in_area","result":true,"saw":true,"text":"resident_in_area"}],"name":"resident_in_working_area","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O3","leaves":[{"against":[0],"fact":"story_parts_missing","result":true,"saw":0,"text":"story_parts_missing == 0"}],"name":"story_complete","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O4","leaves":[{"against":[true],"fact":"second_signatory_agrees","result":true,"saw":true,"text":"second_signatory_agrees"}],"name":"second_signatory_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O5","leaves":[{"against":[true],"fact":"resident_agrees","result":true,"saw":true,"text":"resident_agrees"}],"name":"resident_informed_and_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O6","leaves":[{"against":[true],"fact":"bsn_found","result":false,"saw":false,"text":"bsn_found"}],"name":"no_citizen_service_number","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"L1","leaves":[{"against":[1],"fact":"bottlenecks_named","result":true,"saw":1,"text":"bottlenecks_named >= 1"}],"name":"bottleneck_named","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L2","leaves":[{"against":[0],"fact":"prior_provisions_unexplored","result":true,"saw":0,"text":"prior_provisions_unexplored == 0"}],"name":"prior_provisions_explored","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L3","leaves":[{"against":[true],"fact":"prior_provision_in_time","result":false,"saw":false,"text":"prior_provision_in_time"}],"name":"no_prior_provision_in_time","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L5","leaves":[{"against":[true],"fact":"fits_intent_of_law","result":true,"saw":true,"text":"fits_intent_of_law"}],"name":"intent_of_the_law","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L6","leaves":[{"against":[true],"fact":"lawful","result":true,"saw":true,"text":"lawful"}],"name":"not_against_the_law","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"L7","leaves":[{"against":[3],"fact":"duration","result":true,"saw":1,"text":"duration <= bridging_at_most"}],"name":"not_structural","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L8","leaves":[{"against":[true],"fact":"cheapest_variant","result":true,"saw":true,"text":"cheapest_variant"},{"against":[50000],"fact":"amount_asked","result":false,"saw":78000,"text":"amount_asked <= quotation_needed_above"},{"against":[0],"fact":"quotations_missing","result":true,"saw":0,"text":"quotations_missing == 0"}],"name":"proportionate","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L9","leaves":[{"against":[true],"fact":"pays_debt","result":false,"saw":false,"text":"pays_debt"},{"against":[true],"fact":"debt_threatens","result":false,"saw":false,"text":"debt_threatens"},{"against":[true],"fact":"debt_in_plan","result":null,"saw":null,"text":"debt_in_plan"}],"name":"debt_only_when_needed","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L10","leaves":[{"against":[true],"fact":"equal_cases_explained","result":true,"saw":true,"text":"equal_cases_explained"}],"name":"equal_cases_explained","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L12","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"name":"no_loan_in_debt_scheme","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"R1","leaves":[{"against":[true],"fact":"do_nothing_described","result":true,"saw":true,"text":"do_nothing_described"}],"name":"do_nothing_scenario_described","otherwise":"complete","outcome":"met","value":"return"},{"id":"R2","leaves":[{"against":[0],"fact":"cost_lines_without_source","result":true,"saw":0,"text":"cost_lines_without_source == 0"}],"name":"costs_have_a_source","otherwise":"complete","outcome":"met","value":"return"},{"id":"R3","leaves":[{"against":[100],"fact":"expected_return","result":true,"saw":769,"text":"expected_return >= return_positive"}],"name":"expected_return_positive","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R4","leaves":[{"against":[true],"fact":"lasting_perspective","result":true,"saw":true,"text":"lasting_perspective"}],"name":"lasting_perspective","otherwise":"blocks","outcome":"met","value":"return"},{"id":"R5","leaves":[{"against":[1],"fact":"basic_needs_helped","result":true,"saw":2,"text":"basic_needs_helped >= 1"}],"name":"basic_security","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R6","leaves":[{"against":[1],"fact":"minors","result":false,"saw":0,"text":"minors >= 1"}],"name":"minors_involved","otherwise":"weighs","outcome":"not_met","value":"return"},{"id":"R8","leaves":[{"against":[0],"fact":"cost_lines_without_beneficiary","result":true,"saw":0,"text":"cost_lines_without_beneficiary == 0"}],"name":"beneficiaries_named","otherwise":"complete","outcome":"met","value":"return"},{"id":"B1","leaves":[{"against":[true],"fact":"own_goal","result":true,"saw":true,"text":"own_goal"}],"name":"own_goal_of_resident","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B2","leaves":[{"against":[true],"fact":"first_step_helped","result":true,"saw":true,"text":"first_step_helped"}],"name":"first_step","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B3","leaves":[{"against":["present","explained"],"fact":"own_contribution","result":true,"saw":"present","text":"own_contribution in [''present'', ''explained'']"}],"name":"own_contribution","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B4","leaves":[{"against":[true],"fact":"one_contact","result":true,"saw":true,"text":"one_contact"}],"name":"one_contact_person","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B5","leaves":[{"against":[true],"fact":"support_plan","result":true,"saw":true,"text":"support_plan"}],"name":"plan_present","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B6","leaves":[{"against":[true],"fact":"parties_agree","result":true,"saw":true,"text":"parties_agree"}],"name":"parties_in_agreement","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B7","leaves":[{"against":[true],"fact":"aftercare_described","result":true,"saw":true,"text":"aftercare_described"},{"against":[183],"fact":"evaluation_within","result":true,"saw":133,"text":"evaluation_within <= evaluation_at_most"}],"name":"aftercare_and_evaluation","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"F1","leaves":[{"against":[true],"fact":"balance_sufficient","result":true,"saw":true,"text":"balance_sufficient"}],"name":"balance_sufficient","otherwise":"blocks","outcome":"met","value":"fund"},{"id":"F3","leaves":[{"against":[0],"fact":"earlier_grants","result":true,"saw":0,"text":"earlier_grants == 0"}],"name":"no_repeat_within_a_year","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F4","leaves":[{"against":[true],"fact":"paid_to_resident","result":false,"saw":false,"text":"paid_to_resident"}],"name":"no_cash_to_resident","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F5","leaves":[{"against":[true],"fact":"already_paid","result":false,"saw":false,"text":"already_paid"}],"name":"not_afterwards","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F8","leaves":[{"against":[true],"fact":"assessor_independent","result":true,"saw":true,"text":"assessor_independent"}],"name":"assessor_independent","otherwise":"weighs","outcome":"met","value":"fund"}],"facts":{"aftercare_described":true,"already_paid":false,"amount_asked":78000,"amount_to_decide":78000,"assessor_independent":true,"balance_sufficient":true,"basic_needs_helped":2,"bottlenecks_named":1,"bsn_found":false,"cheapest_variant":true,"cost_lines_without_beneficiary":0,"cost_lines_without_source":0,"debt_in_plan":null,"debt_threatens":false,"do_nothing_described":true,"duration":1,"earlier_grants":0,"earlier_grants_ever":0,"equal_cases_explained":true,"evaluation_within":133,"expected_return":769,"first_step_helped":true,"fits_intent_of_law":true,"form_asked":"gift","gifts_with_this":78000,"lasting_perspective":true,"lawful":true,"loan_in_debt_scheme":false,"minors":0,"on_assistance":false,"one_contact":true,"own_contribution":"present","own_goal":true,"paid_to_resident":false,"parties_agree":true,"pays_debt":false,"prior_provision_in_time":false,"prior_provision_too_late":false,"prior_provisions_unexplored":0,"proposed_payer":"party","quotations_missing":0,"requester_is_partner":true,"resident_agrees":true,"resident_in_area":true,"second_signatory_agrees":true,"similar_signals_12_months":1,"story_parts_missing":0,"support_plan":true,"urgency":"unsafe"},"format":"casusfonds-assessment-1","questions":[],"rule_set":{"id":"values-triangle","sha256":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","version":"2026.1"},"signals":[{"id":"L11","leaves":[{"against":[true],"fact":"on_assistance","result":false,"saw":false,"text":"on_assistance"},{"against":[120000],"fact":"gifts_with_this","result":false,"saw":78000,"text":"gifts_with_this > gift_allowance"}],"name":"gift_touches_assistance","outcome":"not_met"},{"id":"R3S","leaves":[{"against":[300],"fact":"expected_return","result":true,"saw":769,"text":"expected_return >= return_strong"}],"name":"expected_return_strong","outcome":"met"},{"id":"F9","leaves":[{"against":[3],"fact":"similar_signals_12_months","result":false,"saw":1,"text":"similar_signals_12_months >= system_signal_from"}],"name":"system_signal","outcome":"not_met"}],"tables":{"deadline":{"ask":[],"row":"R7a","rows":[{"id":"R7a","leaves":[{"against":["none"],"fact":"urgency","result":true,"saw":"unsafe","text":"urgency != ''none''"}],"outcome":"met"},{"id":"R7b","leaves":[],"outcome":"met"}],"then":{"decide_within_working_days":1,"reasons_within_days":7}},"form":{"ask":[],"row":"L4c","rows":[{"id":"L4","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"L4b","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"outcome":"not_met"},{"id":"L4c","leaves":[],"outcome":"met"}],"then":{"form":"as_asked"}},"mandate":{"ask":[],"row":"F2a","rows":[{"id":"F2a","leaves":[{"against":[150000],"fact":"amount_to_decide","result":true,"saw":78000,"text":"amount_to_decide <= mandate_two_members"}],"outcome":"met"},{"id":"F2b","leaves":[{"against":[500000],"fact":"amount_to_decide","result":true,"saw":78000,"text":"amount_to_decide <= mandate_full_secretariat"}],"outcome":"met"},{"id":"F2c","leaves":[{"against":[500000],"fact":"amount_to_decide","result":false,"saw":78000,"text":"amount_to_decide > mandate_full_secretariat"}],"outcome":"not_met"}],"then":{"decides":"two_members"}},"payer":{"ask":[],"row":"F6c","rows":[{"id":"F6a","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"F6b","leaves":[{"against":["resident"],"fact":"proposed_payer","result":false,"saw":"party","text":"proposed_payer == ''resident''"}],"outcome":"not_met"},{"id":"F6c","leaves":[{"against":["party"],"fact":"proposed_payer","result":true,"saw":"party","text":"proposed_payer == ''party''"}],"outcome":"met"},{"id":"F6d","leaves":[{"against":["several"],"fact":"proposed_payer","result":false,"saw":"party","text":"proposed_payer == ''several''"}],"outcome":"not_met"},{"id":"F6e","leaves":[{"against":["all"],"fact":"proposed_payer","result":false,"saw":"party","text":"proposed_payer == ''all''"}],"outcome":"not_met"}],"then":{"key":null,"part_percent":100,"who":"party"}},"reasons":{"ask":[],"row":"P1","rows":[{"id":"P1","leaves":[],"outcome":"met"}],"then":{"reasons":"each_value_and_deviation"}},"spending_proof":{"ask":[],"row":"F7","rows":[{"id":"F7","leaves":[],"outcome":"met"}],"then":{"proof_within_days":30}}},"values":{"admissibility":{"because":[],"score":100,"verdict":"supports"},"commitment":{"because":[],"score":100,"verdict":"supports"},"fund":{"because":[],"score":100,"verdict":"supports"},"legitimacy":{"because":[],"score":100,"verdict":"supports"},"return":{"because":[],"score":91,"verdict":"supports"}}}','4f9bff87067021fa686f38a9f0ad7826212f7c72e057843b7a4b634a7219083b','{"casusfonds":"0.1.0","durable_rules":"2.0.28"}',66);
INSERT INTO "assessment" VALUES(6,'2026-003',3,'9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95','2026-05-04','grant','{"advice":{"advice":"grant","because":[]},"criteria":[{"id":"O1","leaves":[{"against":[true],"fact":"requester_is_partner","result":true,"saw":true,"text":"requester_is_partner"}],"name":"requester_is_professional_of_partner","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O2","leaves":[{"against":[true],"fact":"resident_in_area","result":true,"saw":true,"text":"resident_in_area"}],"name":"resident_in_working_area","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"O3","leaves":[{"against":[0],"fact":"story_parts_missing","result":true,"saw":0,"text":"story_parts_missing == 0"}],"name":"story_complete","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O4","leaves":[{"against":[true],"fact":"second_signatory_agrees","result":true,"saw":true,"text":"second_signatory_agrees"}],"name":"second_signatory_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O5","leaves":[{"against":[true],"fact":"resident_agrees","result":true,"saw":true,"text":"resident_agrees"}],"name":"resident_informed_and_agrees","otherwise":"complete","outcome":"met","value":"admissibility"},{"id":"O6","leaves":[{"against":[true],"fact":"bsn_found","result":false,"saw":false,"text":"bsn_found"}],"name":"no_citizen_service_number","otherwise":"blocks","outcome":"met","value":"admissibility"},{"id":"L1","leaves":[{"against":[1],"fact":"bottlenecks_named","result":true,"saw":1,"text":"bottlenecks_named >= 1"}],"name":"bottleneck_named","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L2","leaves":[{"against":[0],"fact":"prior_provisions_unexplored","result":true,"saw":0,"text":"prior_provisions_unexplored == 0"}],"name":"prior_provisions_explored","otherwise":"complete","outcome":"met","value":"legitimacy"},{"id":"L3","leaves":[{"against":[true],"fact":"prior_provision_in_time","result":false,"saw":false,"text":"prior_provision_in_time"}],"name":"no_prior_provision_in_time","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L5","leaves":[{"against":[true],"fact":"fits_intent_of_law","result":true,"saw":true,"text":"fits_intent_of_law"}],"name":"intent_of_the_law","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L6","leaves":[{"against":[true],"fact":"lawful","result":true,"saw":true,"text":"lawful"}],"name":"not_against_the_law","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"L7","leaves":[{"against":[3],"fact":"duration","result":true,"saw":1,"text":"duration <= bridging_at_most"}],"name":"not_structural","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L8","leaves":[{"against":[true],"fact":"cheapest_variant","result":true,"saw":true,"text":"cheapest_variant"},{"against":[50000],"fact":"amount_asked","result":false,"saw":78000,"text":"amount_asked <= quotation_needed_above"},{"against":[0],"fact":"quotations_missing","result":true,"saw":0,"text":"quotations_missing == 0"}],"name":"proportionate","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L9","leaves":[{"against":[true],"fact":"pays_debt","result":false,"saw":false,"text":"pays_debt"},{"against":[true],"fact":"debt_threatens","result":false,"saw":false,"text":"debt_threatens"},{"against":[true],"fact":"debt_in_plan","result":null,"saw":null,"text":"debt_in_plan"}],"name":"debt_only_when_needed","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L10","leaves":[{"against":[true],"fact":"equal_cases_explained","result":true,"saw":true,"text":"equal_cases_explained"}],"name":"equal_cases_explained","otherwise":"justify","outcome":"met","value":"legitimacy"},{"id":"L12","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"name":"no_loan_in_debt_scheme","otherwise":"blocks","outcome":"met","value":"legitimacy"},{"id":"R1","leaves":[{"against":[true],"fact":"do_nothing_described","result":true,"saw":true,"text":"do_nothing_described"}],"name":"do_nothing_scenario_described","otherwise":"complete","outcome":"met","value":"return"},{"id":"R2","leaves":[{"against":[0],"fact":"cost_lines_without_source","result":true,"saw":0,"text":"cost_lines_without_source == 0"}],"name":"costs_have_a_source","otherwise":"complete","outcome":"met","value":"return"},{"id":"R3","leaves":[{"against":[100],"fact":"expected_return","result":true,"saw":769,"text":"expected_return >= return_positive"}],"name":"expected_return_positive","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R4","leaves":[{"against":[true],"fact":"lasting_perspective","result":true,"saw":true,"text":"lasting_perspective"}],"name":"lasting_perspective","otherwise":"blocks","outcome":"met","value":"return"},{"id":"R5","leaves":[{"against":[1],"fact":"basic_needs_helped","result":true,"saw":2,"text":"basic_needs_helped >= 1"}],"name":"basic_security","otherwise":"weighs","outcome":"met","value":"return"},{"id":"R6","leaves":[{"against":[1],"fact":"minors","result":false,"saw":0,"text":"minors >= 1"}],"name":"minors_involved","otherwise":"weighs","outcome":"not_met","value":"return"},{"id":"R8","leaves":[{"against":[0],"fact":"cost_lines_without_beneficiary","result":true,"saw":0,"text":"cost_lines_without_beneficiary == 0"}],"name":"beneficiaries_named","otherwise":"complete","outcome":"met","value":"return"},{"id":"B1","leaves":[{"against":[true],"fact":"own_goal","result":true,"saw":true,"text":"own_goal"}],"name":"own_goal_of_resident","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B2","leaves":[{"against":[true],"fact":"first_step_helped","result":true,"saw":true,"text":"first_step_helped"}],"name":"first_step","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B3","leaves":[{"against":["present","explained"],"fact":"own_contribution","result":true,"saw":"present","text":"own_contribution in [''present'', ''explained'']"}],"name":"own_contribution","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B4","leaves":[{"against":[true],"fact":"one_contact","result":true,"saw":true,"text":"one_contact"}],"name":"one_contact_person","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B5","leaves":[{"against":[true],"fact":"support_plan","result":true,"saw":true,"text":"support_plan"}],"name":"plan_present","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"B6","leaves":[{"against":[true],"fact":"parties_agree","result":true,"saw":true,"text":"parties_agree"}],"name":"parties_in_agreement","otherwise":"justify","outcome":"met","value":"commitment"},{"id":"B7","leaves":[{"against":[true],"fact":"aftercare_described","result":true,"saw":true,"text":"aftercare_described"},{"against":[183],"fact":"evaluation_within","result":true,"saw":133,"text":"evaluation_within <= evaluation_at_most"}],"name":"aftercare_and_evaluation","otherwise":"complete","outcome":"met","value":"commitment"},{"id":"F1","leaves":[{"against":[true],"fact":"balance_sufficient","result":true,"saw":true,"text":"balance_sufficient"}],"name":"balance_sufficient","otherwise":"blocks","outcome":"met","value":"fund"},{"id":"F3","leaves":[{"against":[0],"fact":"earlier_grants","result":true,"saw":0,"text":"earlier_grants == 0"}],"name":"no_repeat_within_a_year","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F4","leaves":[{"against":[true],"fact":"paid_to_resident","result":false,"saw":false,"text":"paid_to_resident"}],"name":"no_cash_to_resident","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F5","leaves":[{"against":[true],"fact":"already_paid","result":false,"saw":false,"text":"already_paid"}],"name":"not_afterwards","otherwise":"justify","outcome":"met","value":"fund"},{"id":"F8","leaves":[{"against":[true],"fact":"assessor_independent","result":true,"saw":true,"text":"assessor_independent"}],"name":"assessor_independent","otherwise":"weighs","outcome":"met","value":"fund"}],"facts":{"aftercare_described":true,"already_paid":false,"amount_asked":78000,"amount_to_decide":78000,"assessor_independent":true,"balance_sufficient":true,"basic_needs_helped":2,"bottlenecks_named":1,"bsn_found":false,"cheapest_variant":true,"cost_lines_without_beneficiary":0,"cost_lines_without_source":0,"debt_in_plan":null,"debt_threatens":false,"do_nothing_described":true,"duration":1,"earlier_grants":0,"earlier_grants_ever":0,"equal_cases_explained":true,"evaluation_within":133,"expected_return":769,"first_step_helped":true,"fits_intent_of_law":true,"form_asked":"gift","gifts_with_this":78000,"lasting_perspective":true,"lawful":true,"loan_in_debt_scheme":false,"minors":0,"on_assistance":false,"one_contact":true,"own_contribution":"present","own_goal":true,"paid_to_resident":false,"parties_agree":true,"pays_debt":false,"prior_provision_in_time":false,"prior_provision_too_late":false,"prior_provisions_unexplored":0,"proposed_payer":"party","quotations_missing":0,"requester_is_partner":true,"resident_agrees":true,"resident_in_area":true,"second_signatory_agrees":true,"similar_signals_12_months":1,"story_parts_missing":0,"support_plan":true,"urgency":"unsafe"},"format":"casusfonds-assessment-1","questions":[],"rule_set":{"id":"values-triangle","sha256":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","version":"2026.1"},"signals":[{"id":"L11","leaves":[{"against":[true],"fact":"on_assistance","result":false,"saw":false,"text":"on_assistance"},{"against":[120000],"fact":"gifts_with_this","result":false,"saw":78000,"text":"gifts_with_this > gift_allowance"}],"name":"gift_touches_assistance","outcome":"not_met"},{"id":"R3S","leaves":[{"against":[300],"fact":"expected_return","result":true,"saw":769,"text":"expected_return >= return_strong"}],"name":"expected_return_strong","outcome":"met"},{"id":"F9","leaves":[{"against":[3],"fact":"similar_signals_12_months","result":false,"saw":1,"text":"similar_signals_12_months >= system_signal_from"}],"name":"system_signal","outcome":"not_met"}],"tables":{"deadline":{"ask":[],"row":"R7a","rows":[{"id":"R7a","leaves":[{"against":["none"],"fact":"urgency","result":true,"saw":"unsafe","text":"urgency != ''none''"}],"outcome":"met"},{"id":"R7b","leaves":[],"outcome":"met"}],"then":{"decide_within_working_days":1,"reasons_within_days":7}},"form":{"ask":[],"row":"L4c","rows":[{"id":"L4","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"L4b","leaves":[{"against":[true],"fact":"loan_in_debt_scheme","result":false,"saw":false,"text":"loan_in_debt_scheme"}],"outcome":"not_met"},{"id":"L4c","leaves":[],"outcome":"met"}],"then":{"form":"as_asked"}},"mandate":{"ask":[],"row":"F2a","rows":[{"id":"F2a","leaves":[{"against":[150000],"fact":"amount_to_decide","result":true,"saw":78000,"text":"amount_to_decide <= mandate_two_members"}],"outcome":"met"},{"id":"F2b","leaves":[{"against":[500000],"fact":"amount_to_decide","result":true,"saw":78000,"text":"amount_to_decide <= mandate_full_secretariat"}],"outcome":"met"},{"id":"F2c","leaves":[{"against":[500000],"fact":"amount_to_decide","result":false,"saw":78000,"text":"amount_to_decide > mandate_full_secretariat"}],"outcome":"not_met"}],"then":{"decides":"two_members"}},"payer":{"ask":[],"row":"F6c","rows":[{"id":"F6a","leaves":[{"against":[true],"fact":"prior_provision_too_late","result":false,"saw":false,"text":"prior_provision_too_late"}],"outcome":"not_met"},{"id":"F6b","leaves":[{"against":["resident"],"fact":"proposed_payer","result":false,"saw":"party","text":"proposed_payer == ''resident''"}],"outcome":"not_met"},{"id":"F6c","leaves":[{"against":["party"],"fact":"proposed_payer","result":true,"saw":"party","text":"proposed_payer == ''party''"}],"outcome":"met"},{"id":"F6d","leaves":[{"against":["several"],"fact":"proposed_payer","result":false,"saw":"party","text":"proposed_payer == ''several''"}],"outcome":"not_met"},{"id":"F6e","leaves":[{"against":["all"],"fact":"proposed_payer","result":false,"saw":"party","text":"proposed_payer == ''all''"}],"outcome":"not_met"}],"then":{"key":null,"part_percent":100,"who":"party"}},"reasons":{"ask":[],"row":"P1","rows":[{"id":"P1","leaves":[],"outcome":"met"}],"then":{"reasons":"each_value_and_deviation"}},"spending_proof":{"ask":[],"row":"F7","rows":[{"id":"F7","leaves":[],"outcome":"met"}],"then":{"proof_within_days":30}}},"values":{"admissibility":{"because":[],"score":100,"verdict":"supports"},"commitment":{"because":[],"score":100,"verdict":"supports"},"fund":{"because":[],"score":100,"verdict":"supports"},"legitimacy":{"because":[],"score":100,"verdict":"supports"},"return":{"because":[],"score":91,"verdict":"supports"}}}','4f9bff87067021fa686f38a9f0ad7826212f7c72e057843b7a4b634a7219083b','{"casusfonds":"0.1.0","durable_rules":"2.0.28"}',67);
CREATE TABLE bottleneck (
	id INTEGER NOT NULL, 
	request INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	law TEXT, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(request) REFERENCES request (id)
)
 STRICT

;
INSERT INTO "bottleneck" VALUES(1,1,'rule','wgs',39);
INSERT INTO "bottleneck" VALUES(2,1,'contradiction','other',39);
INSERT INTO "bottleneck" VALUES(3,2,'contradiction','vreemdelingenwet',52);
INSERT INTO "bottleneck" VALUES(4,3,'rule','wmo',62);
CREATE TABLE case_key (
	case_ref TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	box BLOB NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (case_ref), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "case_key" VALUES('2026-001','6aa7d597fc6ac451014c06d4a838cc27c7d79acf26197a3e848bd20978119aa7',X'C800243A80B939FE0F91995ADC0AE32D377A163D706DEFD0033783FE6C40D1905DB2F6A8C8A7432416B156D45EADB52168FF187AB7FBA8B3B2CD126B',39);
INSERT INTO "case_key" VALUES('2026-002','ce9b000fa728dcab7b780df93fad7660b7f1a934ca0d2d4744f7484e6c765348',X'73DB9575200285CBD6853B8DC42E626FFAD64BD06EBF383E8D8704AEFB06395F34872C4219D189F7A71F4314A180836F951D822BC458E4CE283DE06D',52);
INSERT INTO "case_key" VALUES('2026-003','e7585e1449d68d6f27c5a88655a3b25928562650971382665b81b98795eda0ca',X'40D3031348A5F9F80026EE0CB08E7E4D326B450039C69193224B56AD9FD59ED13343E90C99CDA7B61997C0226F84F3B501CBE9F5D08432C428529BA2',62);
CREATE TABLE claim (
	id INTEGER NOT NULL, 
	settlement INTEGER NOT NULL, 
	case_ref TEXT NOT NULL, 
	debtor TEXT NOT NULL, 
	amount_cents INTEGER NOT NULL, 
	due_on TEXT NOT NULL, 
	reference TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT claim_positive CHECK (amount_cents > 0), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(settlement) REFERENCES settlement (id)
)
 STRICT

;
INSERT INTO "claim" VALUES(1,1,'2026-001','resident:2026-001',250000,'2028-04-10','RF48202600101',48);
INSERT INTO "claim" VALUES(2,2,'2026-002','brabant-wonen',4000,'2026-05-20','RF64202600201',60);
INSERT INTO "claim" VALUES(3,2,'2026-002','brabantzorg',4000,'2026-05-20','RF37202600202',60);
INSERT INTO "claim" VALUES(4,2,'2026-002','cello',4000,'2026-05-20','RF10202600203',60);
INSERT INTO "claim" VALUES(5,2,'2026-002','farent',4000,'2026-05-20','RF80202600204',60);
INSERT INTO "claim" VALUES(6,2,'2026-002','gemeente-s-hertogenbosch',4000,'2026-05-20','RF53202600205',60);
INSERT INTO "claim" VALUES(7,2,'2026-002','ggd',4000,'2026-05-20','RF26202600206',60);
INSERT INTO "claim" VALUES(8,2,'2026-002','joost',4000,'2026-05-20','RF96202600207',60);
INSERT INTO "claim" VALUES(9,2,'2026-002','linc-naar-zorg',4000,'2026-05-20','RF69202600208',60);
INSERT INTO "claim" VALUES(10,2,'2026-002','maatschappelijke-opvang',4000,'2026-05-20','RF42202600209',60);
INSERT INTO "claim" VALUES(11,2,'2026-002','mee',4000,'2026-05-20','RF15202600210',60);
INSERT INTO "claim" VALUES(12,2,'2026-002','oosterpoort',4000,'2026-05-20','RF85202600211',60);
INSERT INTO "claim" VALUES(13,2,'2026-002','reinier-van-arkel',4000,'2026-05-20','RF58202600212',60);
INSERT INTO "claim" VALUES(14,2,'2026-002','springplank073',4000,'2026-05-20','RF31202600213',60);
INSERT INTO "claim" VALUES(15,2,'2026-002','van-neynsel-groep',4000,'2026-05-20','RF04202600214',60);
INSERT INTO "claim" VALUES(16,2,'2026-002','weenerxl',4000,'2026-05-20','RF74202600215',60);
INSERT INTO "claim" VALUES(17,2,'2026-002','zayaz',4000,'2026-05-20','RF47202600216',60);
INSERT INTO "claim" VALUES(18,3,'2026-003','maatschappelijke-opvang',78000,'2026-06-19','RF80202600301',70);
CREATE TABLE command_key (
	id INTEGER NOT NULL, 
	"key" TEXT, 
	content TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE ("key")
)
 STRICT

;
INSERT INTO "command_key" VALUES(1,NULL,'{"action":"contribute","cents":50000,"partner":"gemeente-s-hertogenbosch","value_on":null}','2026-01-05',23);
INSERT INTO "command_key" VALUES(2,NULL,'{"action":"contribute","cents":50000,"partner":"brabant-wonen","value_on":null}','2026-01-05',24);
INSERT INTO "command_key" VALUES(3,NULL,'{"action":"contribute","cents":50000,"partner":"cello","value_on":null}','2026-01-05',25);
INSERT INTO "command_key" VALUES(4,NULL,'{"action":"contribute","cents":50000,"partner":"brabantzorg","value_on":null}','2026-01-05',26);
INSERT INTO "command_key" VALUES(5,NULL,'{"action":"contribute","cents":50000,"partner":"ggd","value_on":null}','2026-01-05',27);
INSERT INTO "command_key" VALUES(6,NULL,'{"action":"contribute","cents":50000,"partner":"weenerxl","value_on":null}','2026-01-05',28);
INSERT INTO "command_key" VALUES(7,NULL,'{"action":"contribute","cents":50000,"partner":"farent","value_on":null}','2026-01-05',29);
INSERT INTO "command_key" VALUES(8,NULL,'{"action":"contribute","cents":50000,"partner":"oosterpoort","value_on":null}','2026-01-05',30);
INSERT INTO "command_key" VALUES(9,NULL,'{"action":"contribute","cents":50000,"partner":"mee","value_on":null}','2026-01-05',31);
INSERT INTO "command_key" VALUES(10,NULL,'{"action":"contribute","cents":50000,"partner":"zayaz","value_on":null}','2026-01-05',32);
INSERT INTO "command_key" VALUES(11,NULL,'{"action":"contribute","cents":50000,"partner":"maatschappelijke-opvang","value_on":null}','2026-01-05',33);
INSERT INTO "command_key" VALUES(12,NULL,'{"action":"contribute","cents":50000,"partner":"reinier-van-arkel","value_on":null}','2026-01-05',34);
INSERT INTO "command_key" VALUES(13,NULL,'{"action":"contribute","cents":50000,"partner":"joost","value_on":null}','2026-01-05',35);
INSERT INTO "command_key" VALUES(14,NULL,'{"action":"contribute","cents":50000,"partner":"springplank073","value_on":null}','2026-01-05',36);
INSERT INTO "command_key" VALUES(15,NULL,'{"action":"contribute","cents":50000,"partner":"linc-naar-zorg","value_on":null}','2026-01-05',37);
INSERT INTO "command_key" VALUES(16,NULL,'{"action":"contribute","cents":50000,"partner":"van-neynsel-groep","value_on":null}','2026-01-05',38);
INSERT INTO "command_key" VALUES(17,NULL,'{"action":"pay","case":"2026-001","line":null,"value_on":null}','2026-03-03',47);
INSERT INTO "command_key" VALUES(18,NULL,'{"action":"settle","case":"2026-001","instalments":25,"key":"equal","part":100,"start":"2026-04-10","value_on":null,"weights":{},"who":"resident"}','2026-03-10',48);
INSERT INTO "command_key" VALUES(19,NULL,'{"action":"repay","case":null,"cents":10000,"debtor":"resident:2026-001","value_on":null}','2026-04-10',49);
INSERT INTO "command_key" VALUES(20,NULL,'{"action":"repay","case":null,"cents":10000,"debtor":"resident:2026-001","value_on":null}','2026-05-10',50);
INSERT INTO "command_key" VALUES(21,NULL,'{"action":"repay","case":null,"cents":10000,"debtor":"resident:2026-001","value_on":null}','2026-06-10',51);
INSERT INTO "command_key" VALUES(22,NULL,'{"action":"pay","case":"2026-002","line":null,"value_on":null}','2026-04-01',59);
INSERT INTO "command_key" VALUES(23,NULL,'{"action":"settle","case":"2026-002","instalments":1,"key":"equal","part":100,"start":null,"value_on":null,"weights":{},"who":"all"}','2026-04-20',60);
INSERT INTO "command_key" VALUES(24,NULL,'{"action":"repay","case":null,"cents":5000,"debtor":"zayaz","value_on":null}','2026-05-04',61);
INSERT INTO "command_key" VALUES(25,NULL,'{"action":"pay","case":"2026-003","line":null,"value_on":null}','2026-05-04',69);
INSERT INTO "command_key" VALUES(26,NULL,'{"action":"settle","case":"2026-003","instalments":1,"key":"equal","part":100,"start":null,"value_on":null,"weights":{"maatschappelijke-opvang":1},"who":"one"}','2026-05-20',70);
CREATE TABLE decision (
	id INTEGER NOT NULL, 
	case_ref TEXT NOT NULL, 
	assessment INTEGER NOT NULL, 
	on_day TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	amount_cents INTEGER NOT NULL, 
	form TEXT, 
	mandate TEXT NOT NULL, 
	member TEXT NOT NULL, 
	deviates INTEGER NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(assessment) REFERENCES assessment (id), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "decision" VALUES(1,'2026-001',2,'2026-03-02','grant',250000,'loan','full_secretariat','anna',0,44);
INSERT INTO "decision" VALUES(2,'2026-002',4,'2026-04-01','grant',64000,'gift','two_members','anna',0,57);
INSERT INTO "decision" VALUES(3,'2026-003',6,'2026-05-04','grant',78000,'gift','two_members','anna',0,67);
CREATE TABLE decision_line (
	id INTEGER NOT NULL, 
	decision INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	amount_cents INTEGER NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT granted_positive CHECK (amount_cents > 0), 
	FOREIGN KEY(decision) REFERENCES decision (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (decision, line)
)
 STRICT

;
INSERT INTO "decision_line" VALUES(1,1,1,250000,44);
INSERT INTO "decision_line" VALUES(2,2,1,42000,57);
INSERT INTO "decision_line" VALUES(3,2,2,22000,57);
INSERT INTO "decision_line" VALUES(4,3,1,78000,67);
CREATE TABLE dossier (
	ref TEXT NOT NULL, 
	submitted_on TEXT NOT NULL, 
	requester TEXT NOT NULL, 
	household_mark TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(requester) REFERENCES partner (id)
)
 STRICT

;
INSERT INTO "dossier" VALUES('2026-001','2026-03-02','farent','fa310fa34572efc142698e96a55c70a967c51bfad380e7597518630e0351660a',39);
INSERT INTO "dossier" VALUES('2026-002','2026-04-01','mee','0238a6c617e60c92a304d8797012036ae0dfe07a5a98803c533c93b0168b91f9',52);
INSERT INTO "dossier" VALUES('2026-003','2026-05-04','oosterpoort','9b2d465eb66ad2a30f5a1c44149b98e4ef50600d2f04532d3e75f58e5ed2a6bd',62);
CREATE TABLE entry (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	value_on TEXT NOT NULL, 
	booked_on TEXT NOT NULL, 
	case_ref TEXT, 
	decision INTEGER, 
	line INTEGER, 
	reverses INTEGER, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(decision) REFERENCES decision (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(reverses) REFERENCES entry (id), 
	UNIQUE (reverses)
)
 STRICT

;
INSERT INTO "entry" VALUES(1,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,23);
INSERT INTO "entry" VALUES(2,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,24);
INSERT INTO "entry" VALUES(3,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,25);
INSERT INTO "entry" VALUES(4,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,26);
INSERT INTO "entry" VALUES(5,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,27);
INSERT INTO "entry" VALUES(6,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,28);
INSERT INTO "entry" VALUES(7,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,29);
INSERT INTO "entry" VALUES(8,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,30);
INSERT INTO "entry" VALUES(9,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,31);
INSERT INTO "entry" VALUES(10,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,32);
INSERT INTO "entry" VALUES(11,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,33);
INSERT INTO "entry" VALUES(12,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,34);
INSERT INTO "entry" VALUES(13,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,35);
INSERT INTO "entry" VALUES(14,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,36);
INSERT INTO "entry" VALUES(15,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,37);
INSERT INTO "entry" VALUES(16,'contribution','2026-01-05','2026-01-05',NULL,NULL,NULL,NULL,38);
INSERT INTO "entry" VALUES(17,'reservation','2026-03-03','2026-03-03','2026-001',1,NULL,NULL,46);
INSERT INTO "entry" VALUES(18,'payout','2026-03-03','2026-03-03','2026-001',1,1,NULL,47);
INSERT INTO "entry" VALUES(19,'settlement','2026-03-10','2026-03-10','2026-001',1,NULL,NULL,48);
INSERT INTO "entry" VALUES(20,'repayment','2026-04-10','2026-04-10','2026-001',NULL,NULL,NULL,49);
INSERT INTO "entry" VALUES(21,'repayment','2026-05-10','2026-05-10','2026-001',NULL,NULL,NULL,50);
INSERT INTO "entry" VALUES(22,'repayment','2026-06-10','2026-06-10','2026-001',NULL,NULL,NULL,51);
INSERT INTO "entry" VALUES(23,'reservation','2026-04-01','2026-04-01','2026-002',2,NULL,NULL,58);
INSERT INTO "entry" VALUES(24,'payout','2026-04-01','2026-04-01','2026-002',2,1,NULL,59);
INSERT INTO "entry" VALUES(25,'payout','2026-04-01','2026-04-01','2026-002',2,2,NULL,59);
INSERT INTO "entry" VALUES(26,'settlement','2026-04-20','2026-04-20','2026-002',2,NULL,NULL,60);
INSERT INTO "entry" VALUES(27,'repayment','2026-05-04','2026-05-04',NULL,NULL,NULL,NULL,61);
INSERT INTO "entry" VALUES(28,'reservation','2026-05-04','2026-05-04','2026-003',3,NULL,NULL,68);
INSERT INTO "entry" VALUES(29,'payout','2026-05-04','2026-05-04','2026-003',3,1,NULL,69);
INSERT INTO "entry" VALUES(30,'settlement','2026-05-20','2026-05-20','2026-003',3,NULL,NULL,70);
CREATE TABLE erasure (
	case_ref TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	ground TEXT NOT NULL, 
	member TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (case_ref), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE finality (
	decision INTEGER NOT NULL, 
	on_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (decision), 
	FOREIGN KEY(decision) REFERENCES decision (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "finality" VALUES(1,'2026-03-03',46);
INSERT INTO "finality" VALUES(2,'2026-04-01',58);
INSERT INTO "finality" VALUES(3,'2026-05-04',68);
CREATE TABLE instalment (
	id INTEGER NOT NULL, 
	claim INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	due_on TEXT NOT NULL, 
	amount_cents INTEGER NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(claim) REFERENCES claim (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (claim, number)
)
 STRICT

;
INSERT INTO "instalment" VALUES(1,1,1,'2026-04-10',10000,48);
INSERT INTO "instalment" VALUES(2,1,2,'2026-05-10',10000,48);
INSERT INTO "instalment" VALUES(3,1,3,'2026-06-10',10000,48);
INSERT INTO "instalment" VALUES(4,1,4,'2026-07-10',10000,48);
INSERT INTO "instalment" VALUES(5,1,5,'2026-08-10',10000,48);
INSERT INTO "instalment" VALUES(6,1,6,'2026-09-10',10000,48);
INSERT INTO "instalment" VALUES(7,1,7,'2026-10-10',10000,48);
INSERT INTO "instalment" VALUES(8,1,8,'2026-11-10',10000,48);
INSERT INTO "instalment" VALUES(9,1,9,'2026-12-10',10000,48);
INSERT INTO "instalment" VALUES(10,1,10,'2027-01-10',10000,48);
INSERT INTO "instalment" VALUES(11,1,11,'2027-02-10',10000,48);
INSERT INTO "instalment" VALUES(12,1,12,'2027-03-10',10000,48);
INSERT INTO "instalment" VALUES(13,1,13,'2027-04-10',10000,48);
INSERT INTO "instalment" VALUES(14,1,14,'2027-05-10',10000,48);
INSERT INTO "instalment" VALUES(15,1,15,'2027-06-10',10000,48);
INSERT INTO "instalment" VALUES(16,1,16,'2027-07-10',10000,48);
INSERT INTO "instalment" VALUES(17,1,17,'2027-08-10',10000,48);
INSERT INTO "instalment" VALUES(18,1,18,'2027-09-10',10000,48);
INSERT INTO "instalment" VALUES(19,1,19,'2027-10-10',10000,48);
INSERT INTO "instalment" VALUES(20,1,20,'2027-11-10',10000,48);
INSERT INTO "instalment" VALUES(21,1,21,'2027-12-10',10000,48);
INSERT INTO "instalment" VALUES(22,1,22,'2028-01-10',10000,48);
INSERT INTO "instalment" VALUES(23,1,23,'2028-02-10',10000,48);
INSERT INTO "instalment" VALUES(24,1,24,'2028-03-10',10000,48);
INSERT INTO "instalment" VALUES(25,1,25,'2028-04-10',10000,48);
CREATE TABLE judgement (
	id INTEGER NOT NULL, 
	case_ref TEXT NOT NULL, 
	fact TEXT NOT NULL, 
	answer INTEGER NOT NULL, 
	member TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "judgement" VALUES(1,'2026-001','lawful',1,'anna',41);
INSERT INTO "judgement" VALUES(2,'2026-001','fits_intent_of_law',1,'anna',42);
INSERT INTO "judgement" VALUES(3,'2026-001','equal_cases_explained',1,'anna',43);
INSERT INTO "judgement" VALUES(4,'2026-002','lawful',1,'anna',53);
INSERT INTO "judgement" VALUES(5,'2026-002','fits_intent_of_law',1,'anna',54);
INSERT INTO "judgement" VALUES(6,'2026-002','equal_cases_explained',1,'anna',55);
INSERT INTO "judgement" VALUES(7,'2026-003','lawful',1,'anna',63);
INSERT INTO "judgement" VALUES(8,'2026-003','fits_intent_of_law',1,'anna',64);
INSERT INTO "judgement" VALUES(9,'2026-003','equal_cases_explained',1,'anna',65);
CREATE TABLE membership (
	id INTEGER NOT NULL, 
	partner TEXT NOT NULL, 
	from_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(partner) REFERENCES partner (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "membership" VALUES(1,'gemeente-s-hertogenbosch','2026-01-01',2);
INSERT INTO "membership" VALUES(2,'brabant-wonen','2026-01-01',3);
INSERT INTO "membership" VALUES(3,'cello','2026-01-01',4);
INSERT INTO "membership" VALUES(4,'brabantzorg','2026-01-01',5);
INSERT INTO "membership" VALUES(5,'ggd','2026-01-01',6);
INSERT INTO "membership" VALUES(6,'weenerxl','2026-01-01',7);
INSERT INTO "membership" VALUES(7,'farent','2026-01-01',8);
INSERT INTO "membership" VALUES(8,'oosterpoort','2026-01-01',9);
INSERT INTO "membership" VALUES(9,'mee','2026-01-01',10);
INSERT INTO "membership" VALUES(10,'zayaz','2026-01-01',11);
INSERT INTO "membership" VALUES(11,'maatschappelijke-opvang','2026-01-01',12);
INSERT INTO "membership" VALUES(12,'reinier-van-arkel','2026-01-01',13);
INSERT INTO "membership" VALUES(13,'joost','2026-01-01',14);
INSERT INTO "membership" VALUES(14,'springplank073','2026-01-01',15);
INSERT INTO "membership" VALUES(15,'linc-naar-zorg','2026-01-01',16);
INSERT INTO "membership" VALUES(16,'van-neynsel-groep','2026-01-01',17);
CREATE TABLE membership_end (
	membership INTEGER NOT NULL, 
	last_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (membership), 
	FOREIGN KEY(membership) REFERENCES membership (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE partner (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "partner" VALUES('gemeente-s-hertogenbosch','Gemeente ''s-Hertogenbosch',2);
INSERT INTO "partner" VALUES('brabant-wonen','Brabant Wonen',3);
INSERT INTO "partner" VALUES('cello','Cello',4);
INSERT INTO "partner" VALUES('brabantzorg','Brabantzorg',5);
INSERT INTO "partner" VALUES('ggd','GGD',6);
INSERT INTO "partner" VALUES('weenerxl','WeenerXL',7);
INSERT INTO "partner" VALUES('farent','Farent',8);
INSERT INTO "partner" VALUES('oosterpoort','Oosterpoort',9);
INSERT INTO "partner" VALUES('mee','Mee',10);
INSERT INTO "partner" VALUES('zayaz','Zayaz',11);
INSERT INTO "partner" VALUES('maatschappelijke-opvang','Maatschappelijke Opvang',12);
INSERT INTO "partner" VALUES('reinier-van-arkel','Reinier van Arkel',13);
INSERT INTO "partner" VALUES('joost','JOOST',14);
INSERT INTO "partner" VALUES('springplank073','Springplank073',15);
INSERT INTO "partner" VALUES('linc-naar-zorg','Linc naar Zorg',16);
INSERT INTO "partner" VALUES('van-neynsel-groep','Van Neynsel groep',17);
CREATE TABLE posting (
	id INTEGER NOT NULL, 
	entry INTEGER NOT NULL, 
	account TEXT NOT NULL, 
	amount_cents INTEGER NOT NULL, 
	case_ref TEXT, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT posting_not_empty CHECK (amount_cents <> 0), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(entry) REFERENCES entry (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "posting" VALUES(1,1,'bank',50000,NULL,23);
INSERT INTO "posting" VALUES(2,1,'capital:gemeente-s-hertogenbosch',-50000,NULL,23);
INSERT INTO "posting" VALUES(3,2,'bank',50000,NULL,24);
INSERT INTO "posting" VALUES(4,2,'capital:brabant-wonen',-50000,NULL,24);
INSERT INTO "posting" VALUES(5,3,'bank',50000,NULL,25);
INSERT INTO "posting" VALUES(6,3,'capital:cello',-50000,NULL,25);
INSERT INTO "posting" VALUES(7,4,'bank',50000,NULL,26);
INSERT INTO "posting" VALUES(8,4,'capital:brabantzorg',-50000,NULL,26);
INSERT INTO "posting" VALUES(9,5,'bank',50000,NULL,27);
INSERT INTO "posting" VALUES(10,5,'capital:ggd',-50000,NULL,27);
INSERT INTO "posting" VALUES(11,6,'bank',50000,NULL,28);
INSERT INTO "posting" VALUES(12,6,'capital:weenerxl',-50000,NULL,28);
INSERT INTO "posting" VALUES(13,7,'bank',50000,NULL,29);
INSERT INTO "posting" VALUES(14,7,'capital:farent',-50000,NULL,29);
INSERT INTO "posting" VALUES(15,8,'bank',50000,NULL,30);
INSERT INTO "posting" VALUES(16,8,'capital:oosterpoort',-50000,NULL,30);
INSERT INTO "posting" VALUES(17,9,'bank',50000,NULL,31);
INSERT INTO "posting" VALUES(18,9,'capital:mee',-50000,NULL,31);
INSERT INTO "posting" VALUES(19,10,'bank',50000,NULL,32);
INSERT INTO "posting" VALUES(20,10,'capital:zayaz',-50000,NULL,32);
INSERT INTO "posting" VALUES(21,11,'bank',50000,NULL,33);
INSERT INTO "posting" VALUES(22,11,'capital:maatschappelijke-opvang',-50000,NULL,33);
INSERT INTO "posting" VALUES(23,12,'bank',50000,NULL,34);
INSERT INTO "posting" VALUES(24,12,'capital:reinier-van-arkel',-50000,NULL,34);
INSERT INTO "posting" VALUES(25,13,'bank',50000,NULL,35);
INSERT INTO "posting" VALUES(26,13,'capital:joost',-50000,NULL,35);
INSERT INTO "posting" VALUES(27,14,'bank',50000,NULL,36);
INSERT INTO "posting" VALUES(28,14,'capital:springplank073',-50000,NULL,36);
INSERT INTO "posting" VALUES(29,15,'bank',50000,NULL,37);
INSERT INTO "posting" VALUES(30,15,'capital:linc-naar-zorg',-50000,NULL,37);
INSERT INTO "posting" VALUES(31,16,'bank',50000,NULL,38);
INSERT INTO "posting" VALUES(32,16,'capital:van-neynsel-groep',-50000,NULL,38);
INSERT INTO "posting" VALUES(33,17,'reserved:2026-001',250000,'2026-001',46);
INSERT INTO "posting" VALUES(34,17,'reservations',-250000,'2026-001',46);
INSERT INTO "posting" VALUES(35,18,'case:2026-001',250000,'2026-001',47);
INSERT INTO "posting" VALUES(36,18,'bank',-250000,'2026-001',47);
INSERT INTO "posting" VALUES(37,18,'reserved:2026-001',-250000,'2026-001',47);
INSERT INTO "posting" VALUES(38,18,'reservations',250000,'2026-001',47);
INSERT INTO "posting" VALUES(39,19,'claim:resident:2026-001',250000,'2026-001',48);
INSERT INTO "posting" VALUES(40,19,'case:2026-001',-250000,'2026-001',48);
INSERT INTO "posting" VALUES(41,20,'bank',10000,'2026-001',49);
INSERT INTO "posting" VALUES(42,20,'claim:resident:2026-001',-10000,'2026-001',49);
INSERT INTO "posting" VALUES(43,21,'bank',10000,'2026-001',50);
INSERT INTO "posting" VALUES(44,21,'claim:resident:2026-001',-10000,'2026-001',50);
INSERT INTO "posting" VALUES(45,22,'bank',10000,'2026-001',51);
INSERT INTO "posting" VALUES(46,22,'claim:resident:2026-001',-10000,'2026-001',51);
INSERT INTO "posting" VALUES(47,23,'reserved:2026-002',64000,'2026-002',58);
INSERT INTO "posting" VALUES(48,23,'reservations',-64000,'2026-002',58);
INSERT INTO "posting" VALUES(49,24,'case:2026-002',42000,'2026-002',59);
INSERT INTO "posting" VALUES(50,24,'bank',-42000,'2026-002',59);
INSERT INTO "posting" VALUES(51,24,'reserved:2026-002',-42000,'2026-002',59);
INSERT INTO "posting" VALUES(52,24,'reservations',42000,'2026-002',59);
INSERT INTO "posting" VALUES(53,25,'case:2026-002',22000,'2026-002',59);
INSERT INTO "posting" VALUES(54,25,'bank',-22000,'2026-002',59);
INSERT INTO "posting" VALUES(55,25,'reserved:2026-002',-22000,'2026-002',59);
INSERT INTO "posting" VALUES(56,25,'reservations',22000,'2026-002',59);
INSERT INTO "posting" VALUES(57,26,'claim:brabant-wonen',4000,'2026-002',60);
INSERT INTO "posting" VALUES(58,26,'claim:brabantzorg',4000,'2026-002',60);
INSERT INTO "posting" VALUES(59,26,'claim:cello',4000,'2026-002',60);
INSERT INTO "posting" VALUES(60,26,'claim:farent',4000,'2026-002',60);
INSERT INTO "posting" VALUES(61,26,'claim:gemeente-s-hertogenbosch',4000,'2026-002',60);
INSERT INTO "posting" VALUES(62,26,'claim:ggd',4000,'2026-002',60);
INSERT INTO "posting" VALUES(63,26,'claim:joost',4000,'2026-002',60);
INSERT INTO "posting" VALUES(64,26,'claim:linc-naar-zorg',4000,'2026-002',60);
INSERT INTO "posting" VALUES(65,26,'claim:maatschappelijke-opvang',4000,'2026-002',60);
INSERT INTO "posting" VALUES(66,26,'claim:mee',4000,'2026-002',60);
INSERT INTO "posting" VALUES(67,26,'claim:oosterpoort',4000,'2026-002',60);
INSERT INTO "posting" VALUES(68,26,'claim:reinier-van-arkel',4000,'2026-002',60);
INSERT INTO "posting" VALUES(69,26,'claim:springplank073',4000,'2026-002',60);
INSERT INTO "posting" VALUES(70,26,'claim:van-neynsel-groep',4000,'2026-002',60);
INSERT INTO "posting" VALUES(71,26,'claim:weenerxl',4000,'2026-002',60);
INSERT INTO "posting" VALUES(72,26,'claim:zayaz',4000,'2026-002',60);
INSERT INTO "posting" VALUES(73,26,'case:2026-002',-64000,'2026-002',60);
INSERT INTO "posting" VALUES(74,27,'bank',5000,NULL,61);
INSERT INTO "posting" VALUES(75,27,'claim:zayaz',-4000,'2026-002',61);
INSERT INTO "posting" VALUES(76,27,'claim:zayaz',-1000,NULL,61);
INSERT INTO "posting" VALUES(77,28,'reserved:2026-003',78000,'2026-003',68);
INSERT INTO "posting" VALUES(78,28,'reservations',-78000,'2026-003',68);
INSERT INTO "posting" VALUES(79,29,'case:2026-003',78000,'2026-003',69);
INSERT INTO "posting" VALUES(80,29,'bank',-78000,'2026-003',69);
INSERT INTO "posting" VALUES(81,29,'reserved:2026-003',-78000,'2026-003',69);
INSERT INTO "posting" VALUES(82,29,'reservations',78000,'2026-003',69);
INSERT INTO "posting" VALUES(83,30,'claim:maatschappelijke-opvang',78000,'2026-003',70);
INSERT INTO "posting" VALUES(84,30,'case:2026-003',-78000,'2026-003',70);
CREATE TABLE reason (
	entry INTEGER NOT NULL, 
	content TEXT, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (entry), 
	FOREIGN KEY(entry) REFERENCES entry (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE TABLE record (
	seq INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	role TEXT NOT NULL, 
	action TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	body TEXT NOT NULL, 
	previous TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (hash)
)
 STRICT

;
INSERT INTO "record" VALUES(1,'2026-11-22T08:39:07.860Z','anna','founder','init','fund','{"day":"2026-01-01","rows":[["rule_set",{"content":"# An emergency fund in the manner of the SUN funds: a gift for an emergency, asked by a professional, with a plan behind it.\n# Use: fonds assess --file FILE --rules emergency-fund, or `rules = \"emergency-fund\"` in fonds.toml.\n# The conditions come from the funds that are named; how heavy each weighs, and the first day of this file, are proposals.\n# What the fund gives is not repaid, so there is no table for who should have paid.\n\nid: emergency-fund\nversion: \"2026.1\"\nvalid_from: 2026-01-01\nvalid_to: null\nadopted: null\n\nthresholds:\n  most_per_request:\n    value: 2000.00\n    unit: EUR\n    source: {title: \"SUN Zoetermeer (maximum, het bestuur mag afwijken)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\"}\n  incidental_at_most: {value: 1, unit: months, note: proposal}\n\ncriteria:\n\n  # --- admissibility (ontvankelijkheid) -----------------------------------------------------------------------------\n\n  - id: E1\n    name: professional_asks\n    value: admissibility\n    expect: requester_is_partner\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De aanvraag komt van een professional van een aangesloten organisatie.\", en: \"The request comes from a professional of an affiliated organisation.\"}\n      not_met: {nl: \"De aanvraag komt niet van een aangesloten organisatie.\", en: \"The request does not come from an affiliated organisation.\"}\n      unknown: {nl: \"Bij welke aangesloten organisatie werkt de professional?\", en: \"At which affiliated organisation does the professional work?\"}\n    source: {title: \"SUN Lekstroom, standaarden (convenant)\", url: \"https://sunlekstroom.nl/standaarden-waar-het-wenselijk-en-mogelijk-is/\"}\n    examples:\n      - {given: {requester_is_partner: true}, outcome: met}\n      - {given: {requester_is_partner: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E2\n    name: resident_in_area\n    value: admissibility\n    expect: resident_in_area\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De bewoner woont in het gebied van het fonds.\", en: \"The resident lives in the area of the fund.\"}\n      not_met: {nl: \"De bewoner woont niet in het gebied van het fonds.\", en: \"The resident does not live in the area of the fund.\"}\n      unknown: {nl: \"In welke gemeente woont de bewoner?\", en: \"In which municipality does the resident live?\"}\n    source: {title: \"SUN Lekstroom, standaarden (regiogebonden)\", url: \"https://sunlekstroom.nl/standaarden-waar-het-wenselijk-en-mogelijk-is/\"}\n    examples:\n      - {given: {resident_in_area: true}, outcome: met}\n      - {given: {resident_in_area: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E3\n    name: second_person_agrees\n    value: admissibility\n    expect: second_signatory_agrees\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"Een collega of leidinggevende is het eens met de aanvraag.\", en: \"A colleague or manager agrees with the request.\"}\n      not_met: {nl: \"Een collega of leidinggevende is het niet eens met de aanvraag.\", en: \"A colleague or manager does not agree with the request.\"}\n      unknown: {nl: \"Welke collega of leidinggevende is akkoord met de aanvraag?\", en: \"Which colleague or manager agrees with the request?\"}\n    source: {title: \"SUN Drechtsteden, aanvragen (instemming van een ander)\", url: \"http://sundrechtsteden.nl/?page_id=44\"}\n    examples:\n      - {given: {second_signatory_agrees: true}, outcome: met}\n      - {given: {second_signatory_agrees: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E4\n    name: resident_signs\n    value: admissibility\n    expect: resident_agrees\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"De bewoner is akkoord met de aanvraag.\", en: \"The resident agrees with the request.\"}\n      not_met: {nl: \"De bewoner is niet akkoord met de aanvraag.\", en: \"The resident does not agree with the request.\"}\n      unknown: {nl: \"Is de bewoner akkoord met de aanvraag, en op welke datum?\", en: \"Does the resident agree with the request, and since which date?\"}\n    source: {title: \"SUN Zoetermeer (cliënt en hulpverlener tekenen)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\"}\n    examples:\n      - {given: {resident_agrees: true}, outcome: met}\n      - {given: {resident_agrees: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  # --- legitimacy (legitimiteit) ------------------------------------------------------------------------------------\n\n  - id: E5\n    name: prior_provisions_explored\n    value: legitimacy\n    expect: prior_provisions_unexplored == 0\n    otherwise: complete\n    weight: 2\n    says:\n      met: {nl: \"Alle voorliggende voorzieningen die zijn genoemd, zijn onderzocht.\", en: \"Every prior provision that is named was explored.\"}\n      not_met: {nl: \"Er is nog een voorliggende voorziening die niet is onderzocht.\", en: \"There is still a prior provision that was not explored.\"}\n      unknown: {nl: \"Welke voorliggende voorzieningen zijn onderzocht?\", en: \"Which prior provisions were explored?\"}\n    source: {title: \"SUN Drechtsteden, aanvragen (voorliggend eerst)\", url: \"http://sundrechtsteden.nl/?page_id=44\"}\n    examples:\n      - {given: {prior_provisions_unexplored: 0}, outcome: met}\n      - {given: {prior_provisions_unexplored: 1}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E6\n    name: no_prior_provision_in_time\n    value: legitimacy\n    expect: not prior_provision_in_time\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"Geen voorliggende voorziening helpt op tijd.\", en: \"No prior provision helps in time.\"}\n      not_met: {nl: \"Een voorliggende voorziening kan op tijd helpen. Verwijs de bewoner daarheen.\", en: \"A prior provision can help in time. Refer the resident there.\"}\n      unknown: {nl: \"Hoeveel dagen duurt het bij elke voorliggende voorziening, en wanneer is het geld nodig?\", en: \"How many days does each prior provision take, and when is the money needed?\"}\n    source: {title: \"SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)\", date: \"2023\"}\n    examples:\n      - {given: {prior_provision_in_time: false}, outcome: met}\n      - {given: {prior_provision_in_time: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E7\n    name: incidental\n    value: legitimacy\n    expect: duration <= incidental_at_most\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De hulp is eenmalig.\", en: \"The help is one-off.\"}\n      not_met: {nl: \"De hulp is langer nodig. Daarvoor is dit fonds niet.\", en: \"The help is needed for longer. This fund is not for that.\"}\n      unknown: {nl: \"Hoeveel maanden is het geld nodig? Schrijf 1 als het eenmalig is.\", en: \"For how many months is the money needed? Write 1 when it is one-off.\"}\n    source: {title: \"SUN Drechtsteden, aanvragen (incidenteel)\", url: \"http://sundrechtsteden.nl/?page_id=44\", note: \"What counts as incidental, in months, is a proposal.\"}\n    examples:\n      - {given: {duration: 0}, outcome: met}\n      - {given: {duration: 1}, outcome: met}\n      - {given: {duration: 2}, outcome: not_met}\n      - {given: {duration: 12}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E8\n    name: no_debt_repayment\n    value: legitimacy\n    expect: not pays_debt\n    otherwise: blocks\n    weight: 2\n    says:\n      met: {nl: \"Het geld gaat niet naar een schuld.\", en: \"The money does not pay a debt.\"}\n      not_met: {nl: \"Het geld gaat naar een schuld. Daarvoor is dit fonds niet.\", en: \"The money pays a debt. This fund is not for that.\"}\n      unknown: {nl: \"Gaat het geld naar een schuld?\", en: \"Does the money pay a debt?\"}\n    source: {title: \"SUN Drechtsteden, aanvragen (geen aflossing van schulden)\", url: \"http://sundrechtsteden.nl/?page_id=44\"}\n    examples:\n      - {given: {pays_debt: false}, outcome: met}\n      - {given: {pays_debt: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  # --- return (rendement) -------------------------------------------------------------------------------------------\n\n  - id: E9\n    name: emergency\n    value: return\n    expect: urgency != ''none''\n    otherwise: blocks\n    weight: 2\n    says:\n      met: {nl: \"Er is nood: iets dreigt of ontbreekt nu.\", en: \"It is an emergency: something threatens or is lacking now.\"}\n      not_met: {nl: \"Er is geen nood.\", en: \"It is no emergency.\"}\n      unknown: {nl: \"Wat dreigt er als het geld niet snel komt?\", en: \"What threatens when the money does not come soon?\"}\n    source: {title: \"SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)\", date: \"2023\"}\n    examples:\n      - {given: {urgency: no_food}, outcome: met}\n      - {given: {urgency: cut_off}, outcome: met}\n      - {given: {urgency: none}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E10\n    name: better_perspective\n    value: return\n    expect: lasting_perspective\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"De situatie wordt hiermee blijvend beter.\", en: \"This makes the situation better for good.\"}\n      not_met: {nl: \"De situatie wordt hiermee niet blijvend beter.\", en: \"This does not make the situation better for good.\"}\n      unknown: {nl: \"Wordt de situatie van de bewoner hiermee blijvend beter?\", en: \"Does this make the resident''s situation better for good?\"}\n    source: {title: \"SUN Zoetermeer (beter perspectief)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\"}\n    examples:\n      - {given: {lasting_perspective: true}, outcome: met}\n      - {given: {lasting_perspective: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  # --- commitment (betrokkenheid) -----------------------------------------------------------------------------------\n\n  - id: E11\n    name: support_plan\n    value: commitment\n    expect: support_plan\n    otherwise: complete\n    weight: 2\n    says:\n      met: {nl: \"Er is een plan voor de ondersteuning.\", en: \"There is a plan for the support.\"}\n      not_met: {nl: \"Er is geen plan voor de ondersteuning.\", en: \"There is no plan for the support.\"}\n      unknown: {nl: \"Is er een plan voor de ondersteuning?\", en: \"Is there a plan for the support?\"}\n    source: {title: \"SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)\", date: \"2023\"}\n    examples:\n      - {given: {support_plan: true}, outcome: met}\n      - {given: {support_plan: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  # --- fund (fonds) -------------------------------------------------------------------------------------------------\n\n  - id: E12\n    name: balance_sufficient\n    value: fund\n    expect: balance_sufficient\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"Er zit genoeg geld in het fonds.\", en: \"There is enough money in the fund.\"}\n      not_met: {nl: \"Er zit niet genoeg geld in het fonds.\", en: \"There is not enough money in the fund.\"}\n      unknown: {nl: \"Zit er genoeg geld in het fonds?\", en: \"Is there enough money in the fund?\"}\n    source: {title: \"Noodfonds Oldenzaal (middelen toereikend)\", url: \"https://lokaleregelgeving.overheid.nl/CVDR693980/1\"}\n    examples:\n      - {given: {balance_sufficient: true}, outcome: met}\n      - {given: {balance_sufficient: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E13\n    name: never_paid_to_resident\n    value: fund\n    expect: not paid_to_resident\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"Het geld gaat naar een organisatie of leverancier.\", en: \"The money goes to an organisation or supplier.\"}\n      not_met: {nl: \"Het geld gaat rechtstreeks naar de bewoner. Dat doet dit fonds niet.\", en: \"The money goes straight to the resident. This fund does not do that.\"}\n      unknown: {nl: \"Aan wie wordt het geld betaald?\", en: \"Who receives the money?\"}\n    source: {title: \"SUN Drechtsteden, aanvragen (nooit rechtstreeks aan de cliënt)\", url: \"http://sundrechtsteden.nl/?page_id=44\"}\n    examples:\n      - {given: {paid_to_resident: false}, outcome: met}\n      - {given: {paid_to_resident: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E14\n    name: not_afterwards\n    value: fund\n    expect: not already_paid\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De kosten zijn nog niet gemaakt.\", en: \"The costs were not made yet.\"}\n      not_met: {nl: \"De kosten zijn al gemaakt.\", en: \"The costs were already made.\"}\n      unknown: {nl: \"Zijn de kosten al gemaakt of al betaald?\", en: \"Were the costs already made or paid?\"}\n    source: {title: \"SUN Zoetermeer (geen giften achteraf)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\"}\n    examples:\n      - {given: {already_paid: false}, outcome: met}\n      - {given: {already_paid: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: E15\n    name: once_per_household\n    value: fund\n    expect: earlier_grants_ever == 0\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Dit huishouden kreeg nooit eerder geld van dit fonds.\", en: \"This household never received money from this fund before.\"}\n      not_met: {nl: \"Dit huishouden kreeg al eerder geld van dit fonds.\", en: \"This household already received money from this fund.\"}\n      unknown: {nl: \"Kreeg dit huishouden al eerder geld van dit fonds?\", en: \"Did this household receive money from this fund before?\"}\n    source: {title: \"SUN Zoetermeer (eenmalig per cliënt)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\", note: \"That a reason can make it possible again is a proposal.\"}\n    examples:\n      - {given: {earlier_grants_ever: 0}, outcome: met}\n      - {given: {earlier_grants_ever: 1}, outcome: not_met}\n      - {given: {earlier_grants_ever: 3}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\ntables:\n\n  # Who may decide. The amount is what the decision would grant.\n  mandate:\n    hit: first\n    outputs: [decides]\n    rows:\n      - id: M1\n        when: amount_to_decide <= most_per_request\n        then: {decides: two_members}\n        because: {nl: \"Twee leden van het fonds mogen dit bedrag samen besluiten.\", en: \"Two members of the fund together may decide on this amount.\"}\n        source: {title: \"SUN Zoetermeer (maximum)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\", note: \"That two members decide is a proposal.\"}\n      - id: M2\n        when: amount_to_decide > most_per_request\n        then: {decides: board}\n        because: {nl: \"Het bedrag is hoger dan het maximum. Alleen het bestuur mag afwijken.\", en: \"The amount is above the maximum. Only the board may deviate.\"}\n        source: {title: \"SUN Zoetermeer (het bestuur mag afwijken)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\"}\n    examples:\n      - {given: {amount_to_decide: 1999.99}, row: M1}\n      - {given: {amount_to_decide: 2000.00}, row: M1}\n      - {given: {amount_to_decide: 2000.01}, row: M2}\n      - {given: {}, row: null}\n\n  # How soon the fund decides, and how soon the statement of reasons follows (0: with the decision).\n  deadline:\n    hit: first\n    outputs: [decide_within_working_days, reasons_within_days]\n    rows:\n      - id: D1\n        when: urgency != ''none''\n        then: {decide_within_working_days: 1, reasons_within_days: 7}\n        because: {nl: \"Er is nood: het besluit komt binnen één werkdag en de motivering binnen zeven dagen daarna.\", en: \"It is an emergency: the decision comes within one working day and the statement of reasons within seven days after.\"}\n        source: {title: \"SUN Nederland (24 uur); Algemene wet bestuursrecht, art. 3:47 lid 3\", url: \"https://pgawb.nl/pg-awb-digitaal/hoofdstuk-3/3-7-motivering/artikel-347/\"}\n      - id: D2\n        when: true\n        then: {decide_within_working_days: 5, reasons_within_days: 0}\n        because: {nl: \"Er is geen nood: het besluit komt binnen vijf werkdagen, met de motivering erbij.\", en: \"It is no emergency: the decision comes within five working days, with the statement of reasons.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {urgency: eviction}, row: D1}\n      - {given: {urgency: unsafe}, row: D1}\n      - {given: {urgency: none}, row: D2}\n      - {given: {}, row: null}\n\n  # In what form the money is given.\n  form:\n    hit: first\n    outputs: [form]\n    rows:\n      - id: G1\n        when: true\n        then: {form: gift}\n        because: {nl: \"Het fonds geeft een gift.\", en: \"The fund gives a gift.\"}\n        source: {title: \"SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)\", date: \"2023\"}\n    examples:\n      - {given: {}, row: G1}\n\n  # When the professional shows what the money was spent on.\n  spending_proof:\n    hit: first\n    outputs: [proof_within_days]\n    rows:\n      - id: P1\n        when: true\n        then: {proof_within_days: 30}\n        because: {nl: \"De professional laat binnen dertig dagen na de uitbetaling zien waar het geld aan is besteed.\", en: \"Within thirty days of the payout the professional shows what the money was spent on.\"}\n        source: {title: \"SUN Drechtsteden (betaalbewijzen)\", url: \"http://sundrechtsteden.nl/?page_id=44\", note: \"Thirty days is a proposal.\"}\n    examples:\n      - {given: {}, row: P1}\n\n  # From the outcomes of one value to its verdict.\n  verdict:\n    hit: first\n    outputs: [verdict]\n    rows:\n      - id: V1\n        when: blocks_not_met > 0\n        then: {verdict: stops}\n        because: {nl: \"Een eis die tegenhoudt, klopt niet.\", en: \"A requirement that blocks is not met.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n      - id: V2\n        when: complete_not_met > 0 or needed_unknown > 0\n        then: {verdict: incomplete}\n        because: {nl: \"Er ontbreekt iets dat nodig is. Onbekend is nooit nee.\", en: \"Something that is needed is missing. Unknown is never no.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: V3\n        when: justify_not_met > 0\n        then: {verdict: needs_reasons}\n        because: {nl: \"Het mag, als er een reden bij staat.\", en: \"It is possible, when a reason is given.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 3:46 (motivering)\"}\n      - id: V4\n        when: true\n        then: {verdict: supports}\n        because: {nl: \"Deze waarde steunt de aanvraag.\", en: \"This value supports the request.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {blocks_not_met: 1, complete_not_met: 1, needed_unknown: 1, justify_not_met: 1}, row: V1}\n      - {given: {blocks_not_met: 0, complete_not_met: 1, needed_unknown: 0, justify_not_met: 1}, row: V2}\n      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 1, justify_not_met: 0}, row: V2}\n      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 0, justify_not_met: 1}, row: V3}\n      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 0, justify_not_met: 0}, row: V4}\n\n  # From the verdicts to the advice. People decide.\n  advice:\n    hit: first\n    outputs: [advice]\n    rows:\n      - id: A1\n        when: known(prior_provision_in_time) and prior_provision_in_time\n        then: {advice: refer}\n        because: {nl: \"Een voorliggende voorziening kan op tijd helpen.\", en: \"A prior provision can help in time.\"}\n        source: {title: \"SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)\", date: \"2023\"}\n      - id: A2\n        when: >\n          admissibility_verdict == ''stops'' or legitimacy_verdict == ''stops'' or return_verdict == ''stops''\n          or commitment_verdict == ''stops'' or fund_verdict == ''stops''\n        then: {advice: do_not_grant}\n        because: {nl: \"Een eis die tegenhoudt, klopt niet. Alleen het bestuur kan toch ja zeggen.\", en: \"A requirement that blocks is not met. Only the board can still say yes.\"}\n        source: {title: \"SUN Zoetermeer (het bestuur mag afwijken)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\", note: proposal}\n      - id: A3\n        when: >\n          admissibility_verdict == ''incomplete'' or legitimacy_verdict == ''incomplete'' or return_verdict == ''incomplete''\n          or commitment_verdict == ''incomplete'' or fund_verdict == ''incomplete'' or not known(mandate_decides)\n        then: {advice: ask}\n        because: {nl: \"Er ontbreekt nog iets. Vraag het aan de professional.\", en: \"Something is still missing. Ask the professional.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: A4\n        when: known(mandate_decides) and mandate_decides == ''board''\n        then: {advice: board}\n        because: {nl: \"Het bedrag is hoger dan het maximum.\", en: \"The amount is above the maximum.\"}\n        source: {title: \"SUN Zoetermeer (het bestuur mag afwijken)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\"}\n      - id: A5\n        when: >\n          admissibility_verdict == ''needs_reasons'' or legitimacy_verdict == ''needs_reasons'' or return_verdict == ''needs_reasons''\n          or commitment_verdict == ''needs_reasons'' or fund_verdict == ''needs_reasons''\n        then: {advice: grant_with_reasons}\n        because: {nl: \"De bijdrage kan, als het besluit bij elk punt een reden geeft.\", en: \"The money can be granted, when the decision gives a reason for each point.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 3:46 (motivering)\"}\n      - id: A6\n        when: true\n        then: {advice: grant}\n        because: {nl: \"Er is nood, er is een plan en niets houdt de gift tegen.\", en: \"There is an emergency, there is a plan, and nothing stands in the way of the gift.\"}\n        source: {title: \"SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)\", date: \"2023\"}\n    examples:\n      - {given: {prior_provision_in_time: true, admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: stops, mandate_decides: two_members}, row: A1}\n      - {given: {admissibility_verdict: stops, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}, row: A2}\n      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: stops, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}, row: A2}\n      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: stops, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}, row: A2}\n      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: stops, fund_verdict: incomplete, mandate_decides: two_members}, row: A2}\n      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: stops, mandate_decides: two_members}, row: A2}\n      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: board}, row: A3}\n      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: incomplete, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: board}, row: A3}\n      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: incomplete, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: board}, row: A3}\n      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: incomplete, fund_verdict: needs_reasons, mandate_decides: board}, row: A3}\n      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: incomplete, mandate_decides: board}, row: A3}\n      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports}, row: A3}\n      - {given: {prior_provision_in_time: false, admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: board}, row: A4}\n      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}, row: A5}\n      - {given: {admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}, row: A5}\n      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: needs_reasons, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}, row: A5}\n      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: needs_reasons, fund_verdict: supports, mandate_decides: two_members}, row: A5}\n      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: needs_reasons, mandate_decides: two_members}, row: A5}\n      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}, row: A6}\n","id":"emergency-fund","sha256":"59eed6a926e661cb6c95d1366ba5f6f7aff9bb6aeda849a7a714053184c46968","version":"2026.1"}],["adoption",{"adopted_by":"standard","id":1,"on_day":"2026-01-01","rule_set":"59eed6a926e661cb6c95d1366ba5f6f7aff9bb6aeda849a7a714053184c46968","valid_from":"2026-01-01"}],["rule_set",{"content":"# The three conditions of a housing network in Twente, for people who move from sheltered living to a home of their own.\n# Use: fonds assess --file FILE --rules twente-housing. The answers stand in a request under `housing`.\n# The network named the conditions. How heavy each is, and the first day of this file, are proposals.\n# The network gives no money: there are no tables for the mandate, the form of the money or who should have paid.\n\nid: twente-housing\nversion: \"2026.1\"\nvalid_from: 2026-01-01\nvalid_to: null\nadopted: null\n\ncriteria:\n\n  - id: T1\n    name: finances_in_order\n    value: commitment\n    expect: finances_in_order\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De geldzaken van de bewoner zijn op orde.\", en: \"The resident''s finances are in order.\"}\n      not_met: {nl: \"De geldzaken van de bewoner zijn niet op orde.\", en: \"The resident''s finances are not in order.\"}\n      unknown: {nl: \"Zijn de geldzaken van de bewoner op orde?\", en: \"Are the resident''s finances in order?\"}\n    source: {title: \"Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)\"}\n    examples:\n      - {given: {finances_in_order: true}, outcome: met}\n      - {given: {finances_in_order: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: T2\n    name: no_nuisance\n    value: commitment\n    expect: not causes_nuisance\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De bewoner geeft geen overlast.\", en: \"The resident causes no nuisance.\"}\n      not_met: {nl: \"De bewoner geeft overlast.\", en: \"The resident causes nuisance.\"}\n      unknown: {nl: \"Geeft de bewoner overlast?\", en: \"Does the resident cause nuisance?\"}\n    source: {title: \"Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)\"}\n    examples:\n      - {given: {causes_nuisance: false}, outcome: met}\n      - {given: {causes_nuisance: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: T3\n    name: accepts_guidance\n    value: commitment\n    expect: accepts_guidance\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De bewoner accepteert begeleiding.\", en: \"The resident accepts guidance.\"}\n      not_met: {nl: \"De bewoner accepteert geen begeleiding.\", en: \"The resident does not accept guidance.\"}\n      unknown: {nl: \"Accepteert de bewoner begeleiding?\", en: \"Does the resident accept guidance?\"}\n    source: {title: \"Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)\"}\n    examples:\n      - {given: {accepts_guidance: true}, outcome: met}\n      - {given: {accepts_guidance: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\ntables:\n\n  # From the outcomes of one value to its verdict. Only commitment has criteria here.\n  verdict:\n    hit: first\n    outputs: [verdict]\n    rows:\n      - id: V1\n        when: blocks_not_met > 0\n        then: {verdict: stops}\n        because: {nl: \"Een voorwaarde klopt niet.\", en: \"A condition is not met.\"}\n        source: {title: \"Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)\"}\n      - id: V2\n        when: needed_unknown > 0\n        then: {verdict: incomplete}\n        because: {nl: \"Een antwoord ontbreekt nog. Onbekend is nooit nee.\", en: \"An answer is still missing. Unknown is never no.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: V3\n        when: true\n        then: {verdict: supports}\n        because: {nl: \"Alle voorwaarden kloppen.\", en: \"All conditions are met.\"}\n        source: {title: \"Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)\"}\n    examples:\n      - {given: {blocks_not_met: 1, needed_unknown: 0}, row: V1}\n      - {given: {blocks_not_met: 1, needed_unknown: 2}, row: V1}\n      - {given: {blocks_not_met: 0, needed_unknown: 1}, row: V2}\n      - {given: {blocks_not_met: 0, needed_unknown: 0}, row: V3}\n\n  # From the verdict to the advice. People decide.\n  advice:\n    hit: first\n    outputs: [advice]\n    rows:\n      - id: A1\n        when: commitment_verdict == ''stops''\n        then: {advice: do_not_grant}\n        because: {nl: \"Een voorwaarde klopt niet. Mensen bespreken met de bewoner wat nodig is.\", en: \"A condition is not met. People discuss with the resident what is needed.\"}\n        source: {title: \"Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)\"}\n      - id: A2\n        when: commitment_verdict == ''incomplete''\n        then: {advice: ask}\n        because: {nl: \"Er ontbreekt nog een antwoord. Vraag het aan de professional.\", en: \"An answer is still missing. Ask the professional.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: A3\n        when: true\n        then: {advice: grant}\n        because: {nl: \"Alle drie de voorwaarden kloppen.\", en: \"All three conditions are met.\"}\n        source: {title: \"Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)\"}\n    examples:\n      - {given: {commitment_verdict: stops}, row: A1}\n      - {given: {commitment_verdict: incomplete}, row: A2}\n      - {given: {commitment_verdict: supports}, row: A3}\n","id":"twente-housing","sha256":"a07c3c441d447e8dfe21a5ec6afa0cf7907a9a1200068dffc998cd83547803f9","version":"2026.1"}],["adoption",{"adopted_by":"standard","id":2,"on_day":"2026-01-01","rule_set":"a07c3c441d447e8dfe21a5ec6afa0cf7907a9a1200068dffc998cd83547803f9","valid_from":"2026-01-01"}],["rule_set",{"content":"# The values triangle: how the fund weighs a request.\n# The secretariat owns this file. After a change, give it a new version and a new first day; the program refuses a file\n# with a fault, and tells the line. A condition compares facts of the program''s catalogue with the thresholds below:\n#   == != < <= > >=   in [''..'', ''..'']   and   or   not   known(fact)   true   false\n# A fact can be unknown. Unknown is never no: it becomes the question under `unknown`.\n# `note: proposal` marks a choice without a public source: decide on it before you use it.\n\nid: values-triangle\nversion: \"2026.1\"\nvalid_from: 2026-01-01\nvalid_to: null\nadopted: null\n\nthresholds:\n  quotation_needed_above: {value: 500.00, unit: EUR, note: proposal}\n  bridging_at_most: {value: 3, unit: months, note: proposal}\n  gift_allowance:\n    value: 1200.00\n    unit: EUR\n    source: {title: \"Bedragen Participatiewet per 1 januari 2026\", url: \"https://zoek.officielebekendmakingen.nl/bgr-2025-3092.html\", date: 2026-01-01}\n  return_positive: {value: 100, unit: percent, note: proposal}\n  return_strong:\n    value: 300\n    unit: percent\n    source: {title: \"Versnelfonds Utrecht\", url: \"https://tussenvoorziening.nl/nieuws/versnelfonds-begint-op-stoom-komen/\", date: 2017-07-25}\n    note: proposal\n  evaluation_at_most: {value: 183, unit: days, note: proposal}\n  system_signal_from: {value: 3, unit: count, note: proposal}\n  mandate_two_members:\n    value: 1500.00\n    unit: EUR\n    source: {title: \"Uitvoeringsregels noodfonds Noordwijk\", url: \"https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/\"}\n    note: proposal\n  mandate_full_secretariat:\n    value: 5000.00\n    unit: EUR\n    source: {title: \"Een jaar Bossche Bond (bijdragen tot bijna 5.000 euro)\", url: \"http://www.woonlastendebaas.nl/jaar-bossche-bond/\", date: 2017-10-02}\n    note: proposal\n\ncriteria:\n\n  # --- admissibility (ontvankelijkheid) -----------------------------------------------------------------------------\n\n  - id: O1\n    name: requester_is_professional_of_partner\n    value: admissibility\n    expect: requester_is_partner\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De aanvrager werkt bij een partner van het fonds.\", en: \"The requester works at a partner of the fund.\"}\n      not_met: {nl: \"De aanvrager werkt niet bij een partner van het fonds.\", en: \"The requester does not work at a partner of the fund.\"}\n      unknown: {nl: \"Bij welke partner werkt de professional die de aanvraag doet?\", en: \"At which partner does the professional who makes the request work?\"}\n    source: {title: \"Bossche Bond, spelregels\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\"}\n    examples:\n      - {given: {requester_is_partner: true}, outcome: met}\n      - {given: {requester_is_partner: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: O2\n    name: resident_in_working_area\n    value: admissibility\n    expect: resident_in_area\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"De bewoner woont in het gebied van het fonds.\", en: \"The resident lives in the area of the fund.\"}\n      not_met: {nl: \"De bewoner woont niet in het gebied van het fonds.\", en: \"The resident does not live in the area of the fund.\"}\n      unknown: {nl: \"In welke gemeente woont de bewoner, of gaat de bewoner wonen?\", en: \"In which municipality does the resident live, or is the resident going to live?\"}\n    source: {title: \"SUN Lekstroom, standaarden\", url: \"https://sunlekstroom.nl/standaarden-waar-het-wenselijk-en-mogelijk-is/\"}\n    examples:\n      - {given: {resident_in_area: true}, outcome: met}\n      - {given: {resident_in_area: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: O3\n    name: story_complete\n    value: admissibility\n    expect: story_parts_missing == 0\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"Het verhaal van de casus is volledig.\", en: \"The story of the case is complete.\"}\n      not_met: {nl: \"Het verhaal mist nog een deel: wie, wat, waarvoor, waarom, de oorzaak, wat al is geprobeerd, of hoe het in de toekomst goed blijft gaan.\", en: \"The story still lacks a part: who, what, what for, why, the cause, what was tried, or how to keep it from happening again.\"}\n      unknown: {nl: \"Wat is het verhaal: wie, wat, waarvoor, waarom, de oorzaak, wat is geprobeerd en hoe blijft het goed gaan?\", en: \"What is the story: who, what, what for, why, the cause, what was tried, and how is it kept from happening again?\"}\n    source: {title: \"Fonds Bijzondere Noden Amsterdam, spelregels (vier W''s); SUN Lekstroom (zeven punten)\", url: \"http://fbna.nl/Pagina''s/Spelregelsaanvraag.html\", note: \"Missing parts are asked for, never a reason to refuse (Awb 4:5).\"}\n    examples:\n      - {given: {story_parts_missing: 0}, outcome: met}\n      - {given: {story_parts_missing: 1}, outcome: not_met}\n      - {given: {story_parts_missing: 7}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: O4\n    name: second_signatory_agrees\n    value: admissibility\n    expect: second_signatory_agrees\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"Een collega of leidinggevende is het eens met de aanvraag.\", en: \"A colleague or manager agrees with the request.\"}\n      not_met: {nl: \"Een collega of leidinggevende is het niet eens met de aanvraag.\", en: \"A colleague or manager does not agree with the request.\"}\n      unknown: {nl: \"Welke collega of leidinggevende heeft de aanvraag gelezen en is akkoord?\", en: \"Which colleague or manager has read the request and agrees?\"}\n    source: {title: \"SUN Drechtsteden, aanvragen\", url: \"http://sundrechtsteden.nl/?page_id=44\"}\n    examples:\n      - {given: {second_signatory_agrees: true}, outcome: met}\n      - {given: {second_signatory_agrees: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: O5\n    name: resident_informed_and_agrees\n    value: admissibility\n    expect: resident_agrees\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"De bewoner weet van de aanvraag en is akkoord.\", en: \"The resident knows of the request and agrees.\"}\n      not_met: {nl: \"De bewoner is niet akkoord met de aanvraag.\", en: \"The resident does not agree with the request.\"}\n      unknown: {nl: \"Is de bewoner akkoord met de aanvraag, en op welke datum?\", en: \"Does the resident agree with the request, and since which date?\"}\n    source: {title: \"Fonds Bijzondere Noden Amsterdam, spelregels\", url: \"http://fbna.nl/Pagina''s/Spelregelsaanvraag.html\"}\n    examples:\n      - {given: {resident_agrees: true}, outcome: met}\n      - {given: {resident_agrees: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: O6\n    name: no_citizen_service_number\n    value: admissibility\n    expect: not bsn_found\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"Er staat geen burgerservicenummer in de aanvraag.\", en: \"The request holds no citizen service number (BSN).\"}\n      not_met: {nl: \"Er staat een burgerservicenummer in de aanvraag. Dat mag niet.\", en: \"The request holds a citizen service number (BSN). That is not allowed.\"}\n      unknown: {nl: \"Staat er ergens in de aanvraag een burgerservicenummer?\", en: \"Is there a citizen service number (BSN) anywhere in the request?\"}\n    source: {title: \"Autoriteit Persoonsgegevens, voorwaarden gebruik BSN (UAVG art. 46)\", url: \"https://www.autoriteitpersoonsgegevens.nl/themas/identificatie/burgerservicenummer-bsn/voorwaarden-gebruik-bsn\"}\n    examples:\n      - {given: {bsn_found: false}, outcome: met}\n      - {given: {bsn_found: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  # --- legitimacy (legitimiteit) ------------------------------------------------------------------------------------\n\n  - id: L1\n    name: bottleneck_named\n    value: legitimacy\n    expect: bottlenecks_named >= 1\n    otherwise: complete\n    weight: 2\n    says:\n      met: {nl: \"Het knelpunt is genoemd: welke regel of wachttijd in de weg staat.\", en: \"The bottleneck is named: which rule or waiting time stands in the way.\"}\n      not_met: {nl: \"Er is geen knelpunt genoemd.\", en: \"No bottleneck is named.\"}\n      unknown: {nl: \"Welke regel, wachttijd of tegenstrijdigheid staat in de weg?\", en: \"Which rule, waiting time or contradiction stands in the way?\"}\n    source: {title: \"Bossche Bond, drie vragen (welke regels zijn belemmerend)\", url: \"https://www.denieuwepraktijk.nl/praktijk/ondersteuning-kwetsbare-bewoners-bossche-bond/\"}\n    examples:\n      - {given: {bottlenecks_named: 1}, outcome: met}\n      - {given: {bottlenecks_named: 2}, outcome: met}\n      - {given: {bottlenecks_named: 0}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: L2\n    name: prior_provisions_explored\n    value: legitimacy\n    expect: prior_provisions_unexplored == 0\n    otherwise: complete\n    weight: 2\n    says:\n      met: {nl: \"Alle voorliggende voorzieningen die zijn genoemd, zijn ook onderzocht.\", en: \"Every prior provision that is named was explored.\"}\n      not_met: {nl: \"Er is nog een voorliggende voorziening die niet is onderzocht.\", en: \"There is still a prior provision that was not explored.\"}\n      unknown: {nl: \"Welke voorliggende voorzieningen zijn onderzocht, en wat kwam eruit?\", en: \"Which prior provisions were explored, and what came of it?\"}\n    source: {title: \"Een jaar Bossche Bond (eerst andere oplossingen verkennen)\", url: \"http://www.woonlastendebaas.nl/jaar-bossche-bond/\", date: 2017-10-02}\n    examples:\n      - {given: {prior_provisions_unexplored: 0}, outcome: met}\n      - {given: {prior_provisions_unexplored: 1}, outcome: not_met}\n      - {given: {prior_provisions_unexplored: 2}, outcome: not_met}\n      - {given: {prior_provisions_unexplored: null}, outcome: unknown}\n\n  - id: L3\n    name: no_prior_provision_in_time\n    value: legitimacy\n    expect: not prior_provision_in_time\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"Geen voorliggende voorziening helpt op tijd.\", en: \"No prior provision helps in time.\"}\n      not_met: {nl: \"Een voorliggende voorziening kan op tijd helpen. Verwijs de bewoner daarheen.\", en: \"A prior provision can help in time. Refer the resident there.\"}\n      unknown: {nl: \"Hoeveel dagen duurt het bij elke voorliggende voorziening, en wanneer is het geld nodig?\", en: \"How many days does each prior provision take, and when is the money needed?\"}\n    source: {title: \"SUN Nederland en Fonds Bijzondere Noden Amsterdam (voorliggend niet of niet op tijd)\", url: \"http://fbna.nl/Pagina''s/Spelregelsaanvraag.html\"}\n    examples:\n      - {given: {prior_provision_in_time: false}, outcome: met}\n      - {given: {prior_provision_in_time: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: L5\n    name: intent_of_the_law\n    value: legitimacy\n    expect: fits_intent_of_law\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"De bijdrage past bij wat de wet wil bereiken.\", en: \"The money fits what the law wants to achieve.\"}\n      not_met: {nl: \"De bijdrage past niet bij wat de wet wil bereiken.\", en: \"The money does not fit what the law wants to achieve.\"}\n      unknown: {nl: \"Wat wil de wet hier bereiken, en past de bijdrage daarbij? Een secretariaatslid beoordeelt dit.\", en: \"What does the law want to achieve here, and does the money fit that? A secretariat member judges this.\"}\n    source: {title: \"Omgekeerde Toets (Stimulansz)\", url: \"https://natuurlijkinclusief.nl/thema/wmo/\"}\n    examples:\n      - {given: {fits_intent_of_law: true}, outcome: met}\n      - {given: {fits_intent_of_law: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: L6\n    name: not_against_the_law\n    value: legitimacy\n    expect: lawful\n    otherwise: blocks\n    weight: 3\n    says:\n      met: {nl: \"De uitgave mag volgens de wet.\", en: \"The law allows the expense.\"}\n      not_met: {nl: \"De uitgave mag niet volgens de wet.\", en: \"The law does not allow the expense.\"}\n      unknown: {nl: \"Mag de uitgave volgens de wet? Een secretariaatslid beoordeelt dit.\", en: \"Does the law allow the expense? A secretariat member judges this.\"}\n    source: {title: \"MaatPact Hart van Brabant, werkwijze doorbraakmethode\", url: \"https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode\"}\n    examples:\n      - {given: {lawful: true}, outcome: met}\n      - {given: {lawful: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: L7\n    name: not_structural\n    value: legitimacy\n    expect: duration <= bridging_at_most\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Het geld is eenmalig of overbrugt een korte tijd.\", en: \"The money is one-off or bridges a short time.\"}\n      not_met: {nl: \"Het geld is langer nodig dan het fonds meestal overbrugt.\", en: \"The money is needed for longer than the fund usually bridges.\"}\n      unknown: {nl: \"Hoeveel maanden is het geld nodig? Schrijf 1 als het eenmalig is.\", en: \"For how many months is the money needed? Write 1 when it is one-off.\"}\n    source: {title: \"Uitvoeringsregels noodfonds Noordwijk; SUN Drechtsteden (incidenteel)\", url: \"https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/\"}\n    examples:\n      - {given: {duration: 1}, outcome: met}\n      - {given: {duration: 3}, outcome: met}\n      - {given: {duration: 4}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: L8\n    name: proportionate\n    value: legitimacy\n    expect: cheapest_variant and (amount_asked <= quotation_needed_above or quotations_missing == 0)\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Dit is de goedkoopste oplossing die werkt, en de prijs is aangetoond.\", en: \"This is the cheapest solution that works, and the price is shown.\"}\n      not_met: {nl: \"Er is een goedkopere oplossing die werkt, of er mist een offerte.\", en: \"There is a cheaper solution that works, or a quotation is missing.\"}\n      unknown: {nl: \"Is dit de goedkoopste oplossing die werkt, en is er een offerte voor elk bedrag?\", en: \"Is this the cheapest solution that works, and is there a quotation for each amount?\"}\n    source: {title: \"Algemene wet bestuursrecht, art. 3:4 (evenredigheid)\"}\n    examples:\n      - {given: {cheapest_variant: true, amount_asked: 499.99}, outcome: met}\n      - {given: {cheapest_variant: true, amount_asked: 500.00}, outcome: met}\n      - {given: {cheapest_variant: true, amount_asked: 500.01, quotations_missing: 0}, outcome: met}\n      - {given: {cheapest_variant: true, amount_asked: 500.01, quotations_missing: 1}, outcome: not_met}\n      - {given: {cheapest_variant: true, amount_asked: 500.01}, outcome: unknown}\n      - {given: {cheapest_variant: false, amount_asked: 499.99}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: L9\n    name: debt_only_when_needed\n    value: legitimacy\n    expect: not pays_debt or debt_threatens or debt_in_plan\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Het geld gaat niet naar een schuld, of die schuld moet nu worden betaald.\", en: \"The money does not pay a debt, or that debt has to be paid now.\"}\n      not_met: {nl: \"Het geld gaat naar een schuld, maar er dreigt geen ontruiming of afsluiting en er is geen plan voor de schulden.\", en: \"The money pays a debt, but no eviction or cut-off threatens and there is no debt plan.\"}\n      unknown: {nl: \"Gaat het geld naar een schuld? Dreigt er ontruiming of afsluiting, of is er een plan voor de schulden?\", en: \"Does the money pay a debt? Does eviction or cut-off threaten, or is there a debt plan?\"}\n    source: {title: \"SUN Drechtsteden, aanvragen (geen schulden); voorbeeld Bossche Bond (huurschuld)\", url: \"http://sundrechtsteden.nl/?page_id=44\"}\n    examples:\n      - {given: {pays_debt: false}, outcome: met}\n      - {given: {pays_debt: true, debt_threatens: true}, outcome: met}\n      - {given: {pays_debt: true, debt_threatens: false, debt_in_plan: true}, outcome: met}\n      - {given: {pays_debt: true, debt_threatens: false, debt_in_plan: false}, outcome: not_met}\n      - {given: {pays_debt: true, debt_threatens: false}, outcome: unknown}\n\n  - id: L10\n    name: equal_cases_explained\n    value: legitimacy\n    expect: equal_cases_explained\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Het verschil met eerdere casussen is uitgelegd, of er is geen verschil.\", en: \"The difference with earlier cases is explained, or there is none.\"}\n      not_met: {nl: \"Er is een eerdere casus die hierop lijkt en anders is besloten. Dat verschil is nog niet uitgelegd.\", en: \"An earlier case was like this one and was decided differently. That difference is not explained yet.\"}\n      unknown: {nl: \"Lijkt deze casus op een eerdere casus, en is het besluit dan gelijk? Een secretariaatslid beoordeelt dit.\", en: \"Is this case like an earlier one, and is the decision then the same? A secretariat member judges this.\"}\n    source: {title: \"Omgekeerde Toets (maatwerk zonder willekeur)\", url: \"https://natuurlijkinclusief.nl/thema/wmo/\"}\n    examples:\n      - {given: {equal_cases_explained: true}, outcome: met}\n      - {given: {equal_cases_explained: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: L12\n    name: no_loan_in_debt_scheme\n    value: legitimacy\n    expect: not loan_in_debt_scheme\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"Er komt geen lening tijdens een schuldregeling.\", en: \"There is no loan during a debt scheme.\"}\n      not_met: {nl: \"De aanvraag vraagt een lening, maar de bewoner zit in een schuldregeling. Kies een andere vorm.\", en: \"The request asks for a loan, but the resident is in a debt scheme. Choose another form.\"}\n      unknown: {nl: \"In welke vorm wordt het geld gevraagd, en zit de bewoner in een schuldregeling?\", en: \"In what form is the money asked, and is the resident in a debt scheme?\"}\n    source: {title: \"Uitvoeringsregels noodfonds Noordwijk\", url: \"https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/\"}\n    examples:\n      - {given: {loan_in_debt_scheme: false}, outcome: met}\n      - {given: {loan_in_debt_scheme: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  # --- return (rendement) -------------------------------------------------------------------------------------------\n\n  - id: R1\n    name: do_nothing_scenario_described\n    value: return\n    expect: do_nothing_described\n    otherwise: complete\n    weight: 2\n    says:\n      met: {nl: \"Het nulscenario staat erin: wat er gebeurt als niemand iets doet.\", en: \"The do-nothing scenario is there: what happens when nobody acts.\"}\n      not_met: {nl: \"Het nulscenario staat er niet in.\", en: \"The do-nothing scenario is not there.\"}\n      unknown: {nl: \"Wat gebeurt er als niemand iets doet, en wanneer?\", en: \"What happens when nobody acts, and when?\"}\n    source: {title: \"Noodfonds Oldenzaal (gevolgen van niet helpen)\", url: \"https://lokaleregelgeving.overheid.nl/CVDR693980/1\"}\n    examples:\n      - {given: {do_nothing_described: true}, outcome: met}\n      - {given: {do_nothing_described: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: R2\n    name: costs_have_a_source\n    value: return\n    expect: cost_lines_without_source == 0\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"Elke kostenpost heeft een bron en een prijsjaar.\", en: \"Every cost line has a source and a price year.\"}\n      not_met: {nl: \"Een kostenpost mist een bron of een prijsjaar.\", en: \"A cost line lacks a source or a price year.\"}\n      unknown: {nl: \"Welke kosten komen er als niemand iets doet? Noem bij elke post de bron en het prijsjaar.\", en: \"What costs come when nobody acts? Name the source and the price year of each line.\"}\n    source: {title: \"Voorstel casusfonds, op basis van MKBA-praktijk\", note: proposal}\n    examples:\n      - {given: {cost_lines_without_source: 0}, outcome: met}\n      - {given: {cost_lines_without_source: 1}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: R3\n    name: expected_return_positive\n    value: return\n    expect: expected_return >= return_positive\n    otherwise: weighs\n    weight: 2\n    says:\n      met: {nl: \"De vermeden kosten zijn naar verwachting minstens zo hoog als de bijdrage.\", en: \"The avoided costs are expected to be at least as high as the money asked.\"}\n      not_met: {nl: \"De vermeden kosten zijn naar verwachting lager dan de bijdrage. Dat alleen is geen reden voor een nee.\", en: \"The avoided costs are expected to be lower than the money asked. That alone is no reason for a no.\"}\n      unknown: {nl: \"Wat is van elke kostenpost het bedrag en de kans dat die komt?\", en: \"For each cost line: what is the amount, and how likely is it?\"}\n    source: {title: \"Versnelfonds Utrecht (verhouding baten en bijdrage)\", url: \"https://tussenvoorziening.nl/nieuws/versnelfonds-begint-op-stoom-komen/\", date: 2017-07-25}\n    examples:\n      - {given: {expected_return: 101}, outcome: met}\n      - {given: {expected_return: 100}, outcome: met}\n      - {given: {expected_return: 99}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: R4\n    name: lasting_perspective\n    value: return\n    expect: lasting_perspective\n    otherwise: blocks\n    weight: 3\n    says:\n      met: {nl: \"Er is uitzicht op een blijvende verbetering.\", en: \"There is a prospect of lasting improvement.\"}\n      not_met: {nl: \"Er is geen uitzicht op een blijvende verbetering.\", en: \"There is no prospect of lasting improvement.\"}\n      unknown: {nl: \"Wordt de situatie van de bewoner hiermee blijvend beter?\", en: \"Does this make the situation of the resident better for good?\"}\n    source: {title: \"Een jaar Bossche Bond (duurzaamheid)\", url: \"http://www.woonlastendebaas.nl/jaar-bossche-bond/\", date: 2017-10-02}\n    examples:\n      - {given: {lasting_perspective: true}, outcome: met}\n      - {given: {lasting_perspective: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: R5\n    name: basic_security\n    value: return\n    expect: basic_needs_helped >= 1\n    otherwise: weighs\n    weight: 1\n    says:\n      met: {nl: \"De bijdrage helpt bij wonen, inkomen, schulden of veiligheid.\", en: \"The money helps with a home, income, debts or safety.\"}\n      not_met: {nl: \"De bijdrage helpt niet bij wonen, inkomen, schulden of veiligheid.\", en: \"The money does not help with a home, income, debts or safety.\"}\n      unknown: {nl: \"Helpt de bijdrage bij wonen, inkomen, schulden of veiligheid?\", en: \"Does the money help with a home, income, debts or safety?\"}\n    source: {title: \"MaatPact Hart van Brabant (eerst bestaanszekerheid)\", url: \"https://www.regio-hartvanbrabant.nl/nieuws/1124-bewezen-dankzij-maatpact-eerst-bestaanszekerheid-later-besparen-op-jeugdhulp-en-wmo\"}\n    examples:\n      - {given: {basic_needs_helped: 1}, outcome: met}\n      - {given: {basic_needs_helped: 4}, outcome: met}\n      - {given: {basic_needs_helped: 0}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: R6\n    name: minors_involved\n    value: return\n    expect: minors >= 1\n    otherwise: weighs\n    weight: 1\n    says:\n      met: {nl: \"Er zijn kinderen bij betrokken. Dat geeft voorrang.\", en: \"Children are involved. That gives priority.\"}\n      not_met: {nl: \"Er zijn geen kinderen bij betrokken.\", en: \"No children are involved.\"}\n      unknown: {nl: \"Hoeveel kinderen onder de 18 jaar zijn er in het huishouden?\", en: \"How many children under 18 are there in the household?\"}\n    source: {title: \"Verdrag inzake de rechten van het kind\", note: proposal}\n    examples:\n      - {given: {minors: 1}, outcome: met}\n      - {given: {minors: 2}, outcome: met}\n      - {given: {minors: 0}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: R8\n    name: beneficiaries_named\n    value: return\n    expect: cost_lines_without_beneficiary == 0\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"Bij elke kostenpost staat de baathouder.\", en: \"Every cost line names its beneficiary.\"}\n      not_met: {nl: \"Bij een kostenpost mist de baathouder.\", en: \"A cost line lacks its beneficiary.\"}\n      unknown: {nl: \"Wie is bij elke kostenpost de baathouder: wie heeft er voordeel van dat die kosten niet komen?\", en: \"Who is the beneficiary of each cost line: who gains when that cost does not come?\"}\n    source: {title: \"Bossche Bond, spelregels (wie aan de lat had moeten staan)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\"}\n    examples:\n      - {given: {cost_lines_without_beneficiary: 0}, outcome: met}\n      - {given: {cost_lines_without_beneficiary: 1}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  # --- commitment (betrokkenheid, eigen kracht) ---------------------------------------------------------------------\n\n  - id: B1\n    name: own_goal_of_resident\n    value: commitment\n    expect: own_goal\n    otherwise: complete\n    weight: 2\n    says:\n      met: {nl: \"Het eigen doel van de bewoner staat erin, in eigen woorden.\", en: \"The resident''s own goal is there, in their own words.\"}\n      not_met: {nl: \"Het eigen doel van de bewoner staat er niet in.\", en: \"The resident''s own goal is not there.\"}\n      unknown: {nl: \"Waar wil de bewoner naartoe? Schrijf het op in eigen woorden van de bewoner.\", en: \"Where does the resident want to go? Write it down in the resident''s own words.\"}\n    source: {title: \"MaatPact Hart van Brabant, werkwijze doorbraakmethode\", url: \"https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode\"}\n    examples:\n      - {given: {own_goal: true}, outcome: met}\n      - {given: {own_goal: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: B2\n    name: first_step\n    value: commitment\n    expect: first_step_helped\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"De bijdrage helpt bij de eerste stap.\", en: \"The money helps with the first step.\"}\n      not_met: {nl: \"De bijdrage helpt niet bij de eerste stap.\", en: \"The money does not help with the first step.\"}\n      unknown: {nl: \"Wat is als eerste nodig, en helpt de bijdrage daarbij?\", en: \"What is needed first, and does the money help with that?\"}\n    source: {title: \"MaatPact Hart van Brabant, werkwijze doorbraakmethode\", url: \"https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode\"}\n    examples:\n      - {given: {first_step_helped: true}, outcome: met}\n      - {given: {first_step_helped: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: B3\n    name: own_contribution\n    value: commitment\n    expect: own_contribution in [''present'', ''explained'']\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"De bewoner doet zelf iets, of er staat waarom dat nu niet kan.\", en: \"The resident does something too, or it says why that is not possible now.\"}\n      not_met: {nl: \"De bewoner doet zelf niets, en er staat niet waarom.\", en: \"The resident does nothing, and it does not say why.\"}\n      unknown: {nl: \"Wat doet of betaalt de bewoner zelf? Als dat niet kan: waarom niet?\", en: \"What does the resident do or pay? If that is not possible: why not?\"}\n    source: {title: \"Een jaar Bossche Bond (eigen kracht)\", url: \"http://www.woonlastendebaas.nl/jaar-bossche-bond/\", date: 2017-10-02}\n    examples:\n      - {given: {own_contribution: present}, outcome: met}\n      - {given: {own_contribution: explained}, outcome: met}\n      - {given: {own_contribution: absent}, outcome: not_met}\n      - {given: {own_contribution: null}, outcome: unknown}\n\n  - id: B4\n    name: one_contact_person\n    value: commitment\n    expect: one_contact\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"Er is één aanspreekpunt tot het klaar is.\", en: \"There is one contact person until it is done.\"}\n      not_met: {nl: \"Er is geen vast aanspreekpunt.\", en: \"There is no fixed contact person.\"}\n      unknown: {nl: \"Wie is het aanspreekpunt tot het klaar is?\", en: \"Who is the contact person until it is done?\"}\n    source: {title: \"MaatPact Hart van Brabant, werkwijze doorbraakmethode\", url: \"https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode\"}\n    examples:\n      - {given: {one_contact: true}, outcome: met}\n      - {given: {one_contact: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: B5\n    name: plan_present\n    value: commitment\n    expect: support_plan\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"Er is een plan voor de ondersteuning.\", en: \"There is a support plan.\"}\n      not_met: {nl: \"Er is geen plan voor de ondersteuning.\", en: \"There is no support plan.\"}\n      unknown: {nl: \"Is er een plan voor de ondersteuning?\", en: \"Is there a support plan?\"}\n    source: {title: \"Maatschappij van Welstand, persoonlijke ondersteuning\", url: \"https://mvw.nl/donatie-aanvragen/donatie-aanvragen-persoonlijke-ondersteuning/\"}\n    examples:\n      - {given: {support_plan: true}, outcome: met}\n      - {given: {support_plan: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: B6\n    name: parties_in_agreement\n    value: commitment\n    expect: parties_agree\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"De professionals rond de bewoner zijn het eens, en niemand anders vraagt hetzelfde.\", en: \"The professionals around the resident agree, and nobody else asks for the same.\"}\n      not_met: {nl: \"De professionals rond de bewoner zijn het niet eens, of iemand anders vraagt hetzelfde.\", en: \"The professionals around the resident do not agree, or somebody else asks for the same.\"}\n      unknown: {nl: \"Zijn de professionals rond de bewoner het eens, en vraagt niemand anders hetzelfde?\", en: \"Do the professionals around the resident agree, and does nobody else ask for the same?\"}\n    source: {title: \"Noodfonds Borne, werkwijze (dubbele aanvragen)\", url: \"https://www.noodfondsborne.nl/index.php/werkwijze\"}\n    examples:\n      - {given: {parties_agree: true}, outcome: met}\n      - {given: {parties_agree: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: B7\n    name: aftercare_and_evaluation\n    value: commitment\n    expect: aftercare_described and evaluation_within <= evaluation_at_most\n    otherwise: complete\n    weight: 1\n    says:\n      met: {nl: \"De nazorg is geregeld en de evaluatie heeft een datum.\", en: \"Aftercare is arranged and the evaluation has a date.\"}\n      not_met: {nl: \"De nazorg is niet geregeld, of de evaluatie komt te laat.\", en: \"Aftercare is not arranged, or the evaluation comes too late.\"}\n      unknown: {nl: \"Wie geeft nazorg, en op welke datum wordt de casus geëvalueerd?\", en: \"Who gives aftercare, and on what date is the case evaluated?\"}\n    source: {title: \"Bossche Bond, spelregels (evaluatie van casussen)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\"}\n    examples:\n      - {given: {aftercare_described: true, evaluation_within: 182}, outcome: met}\n      - {given: {aftercare_described: true, evaluation_within: 183}, outcome: met}\n      - {given: {aftercare_described: true, evaluation_within: 184}, outcome: not_met}\n      - {given: {aftercare_described: false, evaluation_within: 30}, outcome: not_met}\n      - {given: {aftercare_described: true}, outcome: unknown}\n      - {given: {evaluation_within: 30}, outcome: unknown}\n\n  # --- fund (fonds en proces) ---------------------------------------------------------------------------------------\n\n  - id: F1\n    name: balance_sufficient\n    value: fund\n    expect: balance_sufficient\n    otherwise: blocks\n    weight: 1\n    says:\n      met: {nl: \"Er zit genoeg geld in het fonds.\", en: \"The fund holds enough money.\"}\n      not_met: {nl: \"Er zit niet genoeg geld in het fonds. Geld dat al is toegezegd telt niet mee.\", en: \"The fund does not hold enough money. Money that is already promised does not count.\"}\n      unknown: {nl: \"Zit er genoeg geld in het fonds?\", en: \"Does the fund hold enough money?\"}\n    source: {title: \"Noodfonds Oldenzaal, art. 3.4 (voor zover middelen toereikend)\", url: \"https://lokaleregelgeving.overheid.nl/CVDR693980/1\"}\n    examples:\n      - {given: {balance_sufficient: true}, outcome: met}\n      - {given: {balance_sufficient: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: F3\n    name: no_repeat_within_a_year\n    value: fund\n    expect: earlier_grants == 0\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Dit huishouden kreeg in de afgelopen twaalf maanden niets uit het fonds.\", en: \"This household received nothing from the fund in the last twelve months.\"}\n      not_met: {nl: \"Dit huishouden kreeg in de afgelopen twaalf maanden al eerder geld uit het fonds.\", en: \"This household already received money from the fund in the last twelve months.\"}\n      unknown: {nl: \"Kreeg dit huishouden in de afgelopen twaalf maanden al geld uit het fonds?\", en: \"Did this household receive money from the fund in the last twelve months?\"}\n    source: {title: \"SUN Zoetermeer (eenmalig per cliënt)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\", note: \"Twelve months is a proposal.\"}\n    examples:\n      - {given: {earlier_grants: 0}, outcome: met}\n      - {given: {earlier_grants: 1}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: F4\n    name: no_cash_to_resident\n    value: fund\n    expect: not paid_to_resident\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Het geld gaat naar een organisatie of leverancier.\", en: \"The money goes to an organisation or supplier.\"}\n      not_met: {nl: \"Het geld gaat rechtstreeks naar de bewoner.\", en: \"The money goes straight to the resident.\"}\n      unknown: {nl: \"Aan wie wordt het geld betaald: een organisatie, een leverancier of de bewoner?\", en: \"Who receives the money: an organisation, a supplier or the resident?\"}\n    source: {title: \"SUN Drechtsteden, aanvragen (nooit rechtstreeks aan de cliënt)\", url: \"http://sundrechtsteden.nl/?page_id=44\"}\n    examples:\n      - {given: {paid_to_resident: false}, outcome: met}\n      - {given: {paid_to_resident: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: F5\n    name: not_afterwards\n    value: fund\n    expect: not already_paid\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"De kosten zijn nog niet gemaakt.\", en: \"The costs were not made yet.\"}\n      not_met: {nl: \"De kosten zijn al gemaakt.\", en: \"The costs were already made.\"}\n      unknown: {nl: \"Zijn de kosten al gemaakt of al betaald?\", en: \"Were the costs already made or paid?\"}\n    source: {title: \"SUN Zoetermeer (geen giften achteraf)\", url: \"https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds\"}\n    examples:\n      - {given: {already_paid: false}, outcome: met}\n      - {given: {already_paid: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: F8\n    name: assessor_independent\n    value: fund\n    expect: assessor_independent\n    # `fonds decide` and `fonds approve` refuse it anyway; outside the fund nobody knows yet who will assess.\n    otherwise: weighs\n    weight: 1\n    says:\n      met: {nl: \"Wie weegt, werkt niet bij de organisatie die het geld vraagt.\", en: \"Whoever assesses does not work for the organisation that asks for the money.\"}\n      not_met: {nl: \"Wie weegt, werkt bij de organisatie die het geld vraagt. Laat een ander lid wegen.\", en: \"Whoever assesses works for the organisation that asks for the money. Let another member assess.\"}\n      unknown: {nl: \"Wie weegt deze aanvraag, en bij welke partner werkt dat lid?\", en: \"Who assesses this request, and at which partner does that member work?\"}\n    source: {title: \"Algemene wet bestuursrecht, art. 2:4 (geen persoonlijk belang)\"}\n    examples:\n      - {given: {assessor_independent: true}, outcome: met}\n      - {given: {assessor_independent: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\nsignals:\n\n  - id: L11\n    name: gift_touches_assistance\n    when: on_assistance and gifts_with_this > gift_allowance\n    says: {nl: \"De giften van dit jaar komen boven de vrijstelling in de bijstand. Overleg eerst met de gemeente, of kies een andere vorm.\", en: \"This year''s gifts exceed what social assistance leaves free. Talk to the municipality first, or choose another form.\"}\n    source: {title: \"Bedragen Participatiewet per 1 januari 2026\", url: \"https://zoek.officielebekendmakingen.nl/bgr-2025-3092.html\", date: 2026-01-01}\n    examples:\n      - {given: {on_assistance: true, gifts_with_this: 1201.00}, outcome: met}\n      - {given: {on_assistance: true, gifts_with_this: 1200.01}, outcome: met}\n      - {given: {on_assistance: true, gifts_with_this: 1200.00}, outcome: not_met}\n      - {given: {on_assistance: true, gifts_with_this: 1199.99}, outcome: not_met}\n      - {given: {on_assistance: false, gifts_with_this: 5000.00}, outcome: not_met}\n      - {given: {on_assistance: true}, outcome: unknown}\n\n  - id: R3S\n    name: expected_return_strong\n    when: expected_return >= return_strong\n    says: {nl: \"De vermeden kosten zijn naar verwachting minstens drie keer de bijdrage.\", en: \"The avoided costs are expected to be at least three times the money asked.\"}\n    source: {title: \"Versnelfonds Utrecht (verhouding baten en bijdrage)\", url: \"https://tussenvoorziening.nl/nieuws/versnelfonds-begint-op-stoom-komen/\", date: 2017-07-25, note: proposal}\n    examples:\n      - {given: {expected_return: 299}, outcome: not_met}\n      - {given: {expected_return: 300}, outcome: met}\n      - {given: {expected_return: 301}, outcome: met}\n      - {given: {}, outcome: unknown}\n\n  - id: F9\n    name: system_signal\n    when: similar_signals_12_months >= system_signal_from\n    says: {nl: \"Hetzelfde knelpunt kwam in twaalf maanden vaker voor. Dit is een systeemsignaal: zet het op de agenda van de partners.\", en: \"The same bottleneck occurred more often in twelve months. This is a system signal: put it on the agenda of the partners.\"}\n    source: {title: \"Bossche Bond, spelregels (evaluatie van casussen)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\", note: \"Three cases in twelve months is a proposal.\"}\n    examples:\n      - {given: {similar_signals_12_months: 2}, outcome: not_met}\n      - {given: {similar_signals_12_months: 3}, outcome: met}\n      - {given: {similar_signals_12_months: 4}, outcome: met}\n      - {given: {}, outcome: unknown}\n\ntables:\n\n  # Who may decide. The amount is what the decision would grant.\n  mandate:\n    hit: first\n    outputs: [decides]\n    rows:\n      - id: F2a\n        when: amount_to_decide <= mandate_two_members\n        then: {decides: two_members}\n        because: {nl: \"Twee leden van het secretariaat mogen dit bedrag samen besluiten.\", en: \"Two secretariat members together may decide on this amount.\"}\n        source: {title: \"Uitvoeringsregels noodfonds Noordwijk\", url: \"https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/\", note: proposal}\n      - id: F2b\n        when: amount_to_decide <= mandate_full_secretariat\n        then: {decides: full_secretariat}\n        because: {nl: \"Het hele secretariaat besluit over dit bedrag.\", en: \"The full secretariat decides on this amount.\"}\n        source: {title: \"Een jaar Bossche Bond (bijdragen tot bijna 5.000 euro)\", url: \"http://www.woonlastendebaas.nl/jaar-bossche-bond/\", date: 2017-10-02, note: proposal}\n      - id: F2c\n        when: amount_to_decide > mandate_full_secretariat\n        then: {decides: board}\n        because: {nl: \"Het bestuur besluit over dit bedrag.\", en: \"The board decides on this amount.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {amount_to_decide: 0}, row: F2a}\n      - {given: {amount_to_decide: 1500.00}, row: F2a}\n      - {given: {amount_to_decide: 1500.01}, row: F2b}\n      - {given: {amount_to_decide: 5000.00}, row: F2b}\n      - {given: {amount_to_decide: 5000.01}, row: F2c}\n      - {given: {}, row: null}\n\n  # How soon the secretariat decides, and how soon the statement of reasons follows (0: with the decision).\n  deadline:\n    hit: first\n    outputs: [decide_within_working_days, reasons_within_days]\n    rows:\n      - id: R7a\n        when: urgency != ''none''\n        then: {decide_within_working_days: 1, reasons_within_days: 7}\n        because: {nl: \"Er is spoed: het besluit komt binnen één werkdag en de motivering binnen zeven dagen daarna.\", en: \"It is urgent: the decision comes within one working day and the statement of reasons within seven days after.\"}\n        source: {title: \"SUN Nederland (24 uur); Algemene wet bestuursrecht, art. 3:47 lid 3\", url: \"https://pgawb.nl/pg-awb-digitaal/hoofdstuk-3/3-7-motivering/artikel-347/\"}\n      - id: R7b\n        when: true\n        then: {decide_within_working_days: 5, reasons_within_days: 0}\n        because: {nl: \"Er is geen spoed: het besluit komt binnen vijf werkdagen, met de motivering erbij.\", en: \"It is not urgent: the decision comes within five working days, with the statement of reasons.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {urgency: eviction}, row: R7a}\n      - {given: {urgency: no_food}, row: R7a}\n      - {given: {urgency: none}, row: R7b}\n      - {given: {}, row: null}\n\n  # In what form the money is given.\n  form:\n    hit: first\n    outputs: [form]\n    rows:\n      - id: L4\n        when: prior_provision_too_late\n        then: {form: advance}\n        because: {nl: \"Een voorliggende voorziening komt te laat. Het fonds schiet het geld voor.\", en: \"A prior provision comes too late. The fund advances the money.\"}\n        source: {title: \"Bossche Bond, spelregels (tijd kopen)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\"}\n      - id: L4b\n        when: loan_in_debt_scheme\n        then: {form: gift}\n        because: {nl: \"Een lening kan niet tijdens een schuldregeling. Een gift kan wel.\", en: \"A loan is not possible during a debt scheme. A gift is.\"}\n        source: {title: \"Uitvoeringsregels noodfonds Noordwijk\", url: \"https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/\", note: proposal}\n      - id: L4c\n        when: true\n        then: {form: as_asked}\n        because: {nl: \"De vorm blijft zoals gevraagd.\", en: \"The form stays as asked.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {prior_provision_too_late: true}, row: L4}\n      - {given: {prior_provision_too_late: false, loan_in_debt_scheme: true}, row: L4b}\n      - {given: {prior_provision_too_late: false, loan_in_debt_scheme: false}, row: L4c}\n      - {given: {}, row: null}\n\n  # Who should have paid. A proposal: people confirm it at the settlement.\n  payer:\n    hit: first\n    outputs: [who, key, part_percent]\n    rows:\n      - id: F6a\n        when: prior_provision_too_late\n        then: {who: prior_provider, key: null, part_percent: 100}\n        because: {nl: \"Een voorliggende voorziening kwam te laat. Wie die had moeten geven, betaalt terug.\", en: \"A prior provision came too late. Whoever should have given it repays.\"}\n        source: {title: \"Bossche Bond, spelregels (wie aan de lat had moeten staan)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\"}\n      - id: F6b\n        when: proposed_payer == ''resident''\n        then: {who: resident, key: null, part_percent: 100}\n        because: {nl: \"De bewoner betaalt terug, in termijnen.\", en: \"The resident repays, in instalments.\"}\n        source: {title: \"Bossche Bond (soms betaalt de bewoner zelf terug)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\"}\n      - id: F6c\n        when: proposed_payer == ''party''\n        then: {who: party, key: null, part_percent: 100}\n        because: {nl: \"Eén partij had moeten betalen. Die partij betaalt alles terug.\", en: \"One party should have paid. That party repays all of it.\"}\n        source: {title: \"Bossche Bond, spelregels (wie aan de lat had moeten staan)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\"}\n      - id: F6d\n        when: proposed_payer == ''several''\n        then: {who: several, key: null, part_percent: 100}\n        because: {nl: \"Meer partijen hadden moeten betalen. Elke partij betaalt haar aandeel terug.\", en: \"Several parties should have paid. Each repays its share.\"}\n        source: {title: \"Bossche Bond, spelregels (wie aan de lat had moeten staan)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\"}\n      - id: F6e\n        when: proposed_payer == ''all''\n        then: {who: all, key: equal, part_percent: 100}\n        because: {nl: \"Niet één partij is verantwoordelijk. Alle partners betalen een gelijk aandeel terug.\", en: \"No single party is responsible. All partners repay an equal share.\"}\n        source: {title: \"Bossche Bond, spelregels (alle partijen storten een deel terug)\", url: \"https://www.onsneteindhoven.org/wldbcommunity/bossche-bond\", note: \"The equal share and the whole amount are proposals.\"}\n    examples:\n      - {given: {prior_provision_too_late: true, proposed_payer: resident}, row: F6a}\n      - {given: {prior_provision_too_late: false, proposed_payer: resident}, row: F6b}\n      - {given: {prior_provision_too_late: false, proposed_payer: party}, row: F6c}\n      - {given: {prior_provision_too_late: false, proposed_payer: several}, row: F6d}\n      - {given: {prior_provision_too_late: false, proposed_payer: all}, row: F6e}\n      - {given: {prior_provision_too_late: false}, row: null}\n      - {given: {}, row: null}\n\n  # When the professional shows what the money was spent on.\n  spending_proof:\n    hit: first\n    outputs: [proof_within_days]\n    rows:\n      - id: F7\n        when: true\n        then: {proof_within_days: 30}\n        because: {nl: \"De professional laat binnen dertig dagen na de uitbetaling zien waar het geld aan is besteed.\", en: \"Within thirty days of the payout the professional shows what the money was spent on.\"}\n        source: {title: \"SUN Drechtsteden (betaalbewijzen)\", url: \"http://sundrechtsteden.nl/?page_id=44\", note: \"Thirty days is a proposal.\"}\n    examples:\n      - {given: {}, row: F7}\n\n  # What the statement of reasons must hold. The program always asks for it: a decision without it is refused.\n  reasons:\n    hit: first\n    outputs: [reasons]\n    rows:\n      - id: P1\n        when: true\n        then: {reasons: each_value_and_deviation}\n        because: {nl: \"Een besluit geeft per waarde de reden, en zegt waarom het afwijkt als het afwijkt van het advies.\", en: \"A decision gives the reason for each value, and says why when it deviates from the advice.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 3:46, 3:47 en 3:50 (motivering)\", url: \"https://pgawb.nl/pg-awb-digitaal/hoofdstuk-3/3-7-motivering/artikel-347/\"}\n    examples:\n      - {given: {}, row: P1}\n\n  # From the outcomes of one value to its verdict.\n  verdict:\n    hit: first\n    outputs: [verdict]\n    rows:\n      - id: V1\n        when: blocks_not_met > 0\n        then: {verdict: stops}\n        because: {nl: \"Een eis die tegenhoudt, klopt niet.\", en: \"A requirement that blocks is not met.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n      - id: V2\n        when: complete_not_met > 0 or needed_unknown > 0\n        then: {verdict: incomplete}\n        because: {nl: \"Er ontbreekt iets dat nodig is. Onbekend is nooit nee.\", en: \"Something that is needed is missing. Unknown is never no.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: V3\n        when: justify_not_met > 0\n        then: {verdict: needs_reasons}\n        because: {nl: \"Het mag, als er een reden bij staat.\", en: \"It is possible, when a reason is given.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 3:46 (motivering)\"}\n      - id: V4\n        when: true\n        then: {verdict: supports}\n        because: {nl: \"Deze waarde steunt de aanvraag.\", en: \"This value supports the request.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {blocks_not_met: 1, complete_not_met: 1, needed_unknown: 1, justify_not_met: 1}, row: V1}\n      - {given: {blocks_not_met: 0, complete_not_met: 1, needed_unknown: 0, justify_not_met: 1}, row: V2}\n      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 1, justify_not_met: 0}, row: V2}\n      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 0, justify_not_met: 1}, row: V3}\n      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 0, justify_not_met: 0}, row: V4}\n\n  # From the verdicts to the advice. People decide.\n  advice:\n    hit: first\n    outputs: [advice]\n    rows:\n      - id: A1\n        when: known(prior_provision_in_time) and prior_provision_in_time\n        then: {advice: refer}\n        because: {nl: \"Een voorliggende voorziening kan op tijd helpen.\", en: \"A prior provision can help in time.\"}\n        source: {title: \"SUN Nederland en Fonds Bijzondere Noden Amsterdam (voorliggend niet of niet op tijd)\", url: \"http://fbna.nl/Pagina''s/Spelregelsaanvraag.html\"}\n      - id: A2\n        when: >\n          admissibility_verdict == ''stops'' or legitimacy_verdict == ''stops'' or return_verdict == ''stops''\n          or commitment_verdict == ''stops'' or fund_verdict == ''stops''\n        then: {advice: do_not_grant}\n        because: {nl: \"Een eis die tegenhoudt, klopt niet. Alleen het bestuur kan toch ja zeggen.\", en: \"A requirement that blocks is not met. Only the board can still say yes.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n      - id: A3\n        when: >\n          admissibility_verdict == ''incomplete'' or legitimacy_verdict == ''incomplete'' or return_verdict == ''incomplete''\n          or commitment_verdict == ''incomplete'' or fund_verdict == ''incomplete'' or not known(mandate_decides)\n        then: {advice: ask}\n        because: {nl: \"Er ontbreekt nog iets. Vraag het aan de professional.\", en: \"Something is still missing. Ask the professional.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: A4\n        when: known(mandate_decides) and mandate_decides == ''board''\n        then: {advice: board}\n        because: {nl: \"Het bedrag is hoger dan het secretariaat mag besluiten.\", en: \"The amount is more than the secretariat may decide on.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n      - id: A5\n        when: >\n          admissibility_verdict == ''needs_reasons'' or legitimacy_verdict == ''needs_reasons'' or return_verdict == ''needs_reasons''\n          or commitment_verdict == ''needs_reasons'' or fund_verdict == ''needs_reasons''\n        then: {advice: grant_with_reasons}\n        because: {nl: \"De bijdrage kan, als het besluit bij elk punt een reden geeft.\", en: \"The money can be granted, when the decision gives a reason for each point.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 3:46 (motivering)\"}\n      - id: A6\n        when: true\n        then: {advice: grant}\n        because: {nl: \"Alle waarden steunen de aanvraag.\", en: \"All values support the request.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - given: {prior_provision_in_time: true, admissibility_verdict: stops, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: board}\n        row: A1\n      - given: {admissibility_verdict: incomplete, legitimacy_verdict: supports, return_verdict: stops, commitment_verdict: supports, fund_verdict: supports, mandate_decides: board}\n        row: A2\n      - given: {prior_provision_in_time: false, admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: incomplete, fund_verdict: supports, mandate_decides: board}\n        row: A3\n      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports}\n        row: A3\n      - given: {admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: board}\n        row: A4\n      - given: {admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}\n        row: A5\n      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: full_secretariat}\n        row: A6\n      - given: {admissibility_verdict: stops, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}\n        row: A2\n      - given: {admissibility_verdict: incomplete, legitimacy_verdict: stops, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}\n        row: A2\n      - given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: stops, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}\n        row: A2\n      - given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: stops, fund_verdict: incomplete, mandate_decides: two_members}\n        row: A2\n      - given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: stops, mandate_decides: two_members}\n        row: A2\n      - given: {admissibility_verdict: incomplete, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: two_members}\n        row: A3\n      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: incomplete, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: two_members}\n        row: A3\n      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: incomplete, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: two_members}\n        row: A3\n      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: incomplete, fund_verdict: needs_reasons, mandate_decides: two_members}\n        row: A3\n      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: incomplete, mandate_decides: two_members}\n        row: A3\n      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}\n        row: A5\n      - given: {admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}\n        row: A5\n      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: needs_reasons, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}\n        row: A5\n      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: needs_reasons, fund_verdict: supports, mandate_decides: two_members}\n        row: A5\n      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: needs_reasons, mandate_decides: two_members}\n        row: A5\n","id":"values-triangle","sha256":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","version":"2026.1"}],["adoption",{"adopted_by":"standard","id":3,"on_day":"2026-01-01","rule_set":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","valid_from":"2026-01-01"}],["rule_set",{"content":"# Whether a housing association may pay for liveability (leefbaarheid) under the Woningwet: as it was from 2015.\n# Use: fonds assess --file FILE --rules woningwet-liveability. The answers stand in a request under `housing`.\n# The day of the request decides which of the two files holds: up to and including 2021 woningwet-liveability-2015.yaml, from 2022\n# on woningwet-liveability-2022.yaml.\n# These rules inform: nothing in them blocks, a point that is not met asks for a reason. They are a summary, and no legal advice.\n# The first day is that of the revised law (circular on its entry into force, https://www.sdu.nl/content/circulaire-inwerkingtreding-woningwet-2015).\n# Of the maximum only the amount of 2020 is known to us. It changed with the years, so for other years it is a proposal.\n\nid: woningwet-liveability\nversion: \"2015.1\"\nvalid_from: 2015-07-01\nvalid_to: 2021-12-31\nadopted: null\n\nthresholds:\n  most_per_dwelling:\n    value: 131.00\n    unit: EUR\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22, note: \"Price level 2020. For requests of other years this amount is a proposal.\"}\n\ncriteria:\n\n  - id: W1\n    name: own_tenants_only\n    value: legitimacy\n    expect: own_tenants_only\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"Het geld is alleen voor huurders van de corporatie.\", en: \"The money is only for tenants of the housing association.\"}\n      not_met: {nl: \"Het geld is ook voor mensen die geen huurder van de corporatie zijn.\", en: \"The money is also for people who are no tenants of the housing association.\"}\n      unknown: {nl: \"Is het geld alleen voor huurders van de corporatie?\", en: \"Is the money only for tenants of the housing association?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22}\n    examples:\n      - {given: {own_tenants_only: true}, outcome: met}\n      - {given: {own_tenants_only: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: W2\n    name: within_maximum\n    value: legitimacy\n    expect: liveability_per_dwelling <= most_per_dwelling\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"Het bedrag per woning blijft onder het maximum, of is daar gelijk aan.\", en: \"The amount per dwelling is at or below the maximum.\"}\n      not_met: {nl: \"Het bedrag per woning is hoger dan het maximum.\", en: \"The amount per dwelling is above the maximum.\"}\n      unknown: {nl: \"Hoeveel geeft de corporatie uit aan leefbaarheid, per woning, met deze bijdrage erbij?\", en: \"How much does the housing association spend on liveability, per dwelling, this money included?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22}\n    examples:\n      - {given: {liveability_per_dwelling: 130.99}, outcome: met}\n      - {given: {liveability_per_dwelling: 131.00}, outcome: met}\n      - {given: {liveability_per_dwelling: 131.01}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: W3\n    name: near_own_homes\n    value: legitimacy\n    expect: near_own_homes\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Het geld is voor de buurt van woningen van de corporatie.\", en: \"The money is for the surroundings of the housing association''s homes.\"}\n      not_met: {nl: \"Het geld is voor een buurt waar de corporatie geen woningen heeft.\", en: \"The money is for an area where the housing association has no homes.\"}\n      unknown: {nl: \"Is het geld voor de buurt van woningen van de corporatie?\", en: \"Is the money for the surroundings of the housing association''s homes?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22}\n    examples:\n      - {given: {near_own_homes: true}, outcome: met}\n      - {given: {near_own_homes: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: W4\n    name: in_performance_agreements\n    value: legitimacy\n    expect: in_performance_agreements\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"De bijdrage staat in de prestatieafspraken met de gemeente en de huurders.\", en: \"The money is in the performance agreements with the municipality and the tenants.\"}\n      not_met: {nl: \"De bijdrage staat niet in de prestatieafspraken met de gemeente en de huurders.\", en: \"The money is not in the performance agreements with the municipality and the tenants.\"}\n      unknown: {nl: \"Staat de bijdrage in de prestatieafspraken met de gemeente en de huurders?\", en: \"Is the money in the performance agreements with the municipality and the tenants?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22}\n    examples:\n      - {given: {in_performance_agreements: true}, outcome: met}\n      - {given: {in_performance_agreements: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: W5\n    name: no_other_party_first\n    value: legitimacy\n    expect: not others_responsible\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"Er is geen andere partij die als eerste verantwoordelijk is.\", en: \"No other party is responsible in the first place.\"}\n      not_met: {nl: \"Een andere partij is als eerste verantwoordelijk.\", en: \"Another party is responsible in the first place.\"}\n      unknown: {nl: \"Is een andere partij, zoals de gemeente of een zorgorganisatie, als eerste verantwoordelijk?\", en: \"Is another party, such as the municipality or a care organisation, responsible in the first place?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22}\n    examples:\n      - {given: {others_responsible: false}, outcome: met}\n      - {given: {others_responsible: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: W6\n    name: allowed_purpose\n    value: legitimacy\n    expect: liveability_purpose in [''social_work'', ''small_infrastructure'', ''clean_surroundings'', ''safety'', ''no_nuisance'']\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"De wet noemt dit doel.\", en: \"The law names this purpose.\"}\n      not_met: {nl: \"De wet noemt dit doel niet.\", en: \"The law does not name this purpose.\"}\n      unknown: {nl: \"Waar is het geld voor de leefbaarheid voor?\", en: \"What is the money for liveability for?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22}\n    examples:\n      - {given: {liveability_purpose: safety}, outcome: met}\n      - {given: {liveability_purpose: social_work}, outcome: met}\n      - {given: {liveability_purpose: meeting}, outcome: not_met}\n      - {given: {liveability_purpose: other}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\ntables:\n\n  # From the outcomes of one value to its verdict. Only legitimacy has criteria here.\n  verdict:\n    hit: first\n    outputs: [verdict]\n    rows:\n      - id: V1\n        when: needed_unknown > 0\n        then: {verdict: incomplete}\n        because: {nl: \"Een antwoord ontbreekt nog. Onbekend is nooit nee.\", en: \"An answer is still missing. Unknown is never no.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: V2\n        when: justify_not_met > 0\n        then: {verdict: needs_reasons}\n        because: {nl: \"Een punt wijkt af van de Woningwet. Leg uit waarom het toch kan, of wie het anders betaalt.\", en: \"A point deviates from the Woningwet. Explain why it is still possible, or who else pays.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n      - id: V3\n        when: true\n        then: {verdict: supports}\n        because: {nl: \"De bijdrage past bij de regels voor leefbaarheid.\", en: \"The money fits the rules for liveability.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {needed_unknown: 1, justify_not_met: 1}, row: V1}\n      - {given: {needed_unknown: 0, justify_not_met: 1}, row: V2}\n      - {given: {needed_unknown: 0, justify_not_met: 0}, row: V3}\n\n  # From the verdict to the advice. People decide.\n  advice:\n    hit: first\n    outputs: [advice]\n    rows:\n      - id: A1\n        when: legitimacy_verdict == ''incomplete''\n        then: {advice: ask}\n        because: {nl: \"Er ontbreekt nog een antwoord. Vraag het aan de corporatie.\", en: \"An answer is still missing. Ask the housing association.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: A2\n        when: legitimacy_verdict == ''needs_reasons''\n        then: {advice: grant_with_reasons}\n        because: {nl: \"De corporatie legt bij elk punt uit waarom het toch kan.\", en: \"The housing association explains for each point why it is still possible.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n      - id: A3\n        when: true\n        then: {advice: grant}\n        because: {nl: \"De corporatie mag bijdragen.\", en: \"The housing association may contribute.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {legitimacy_verdict: incomplete}, row: A1}\n      - {given: {legitimacy_verdict: needs_reasons}, row: A2}\n      - {given: {legitimacy_verdict: supports}, row: A3}\n","id":"woningwet-liveability","sha256":"8b9784e8b54057760c22b6f8a92f967ca18f1dddd0d0f831c6d3189013e0c5f3","version":"2015.1"}],["adoption",{"adopted_by":"standard","id":4,"on_day":"2026-01-01","rule_set":"8b9784e8b54057760c22b6f8a92f967ca18f1dddd0d0f831c6d3189013e0c5f3","valid_from":"2015-07-01","valid_to":"2021-12-31"}],["rule_set",{"content":"# Whether a housing association may pay for liveability (leefbaarheid) under the Woningwet: as it is from 2022.\n# Use: fonds assess --file FILE --rules woningwet-liveability. The answers stand in a request under `housing`.\n# The day of the request decides which of the two files holds: up to and including 2021 woningwet-liveability-2015.yaml, from 2022\n# on woningwet-liveability-2022.yaml.\n# These rules inform: nothing in them blocks, a point that is not met asks for a reason. They are a summary, and no legal advice.\n# Since 2022 there is no maximum per dwelling, the performance agreements need not name the money, and meeting is allowed again.\n\nid: woningwet-liveability\nversion: \"2022.1\"\nvalid_from: 2022-01-01\nvalid_to: null\nadopted: null\n\ncriteria:\n\n  - id: W1\n    name: own_tenants_only\n    value: legitimacy\n    expect: own_tenants_only\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"Het geld is alleen voor huurders van de corporatie.\", en: \"The money is only for tenants of the housing association.\"}\n      not_met: {nl: \"Het geld is ook voor mensen die geen huurder van de corporatie zijn.\", en: \"The money is also for people who are no tenants of the housing association.\"}\n      unknown: {nl: \"Is het geld alleen voor huurders van de corporatie?\", en: \"Is the money only for tenants of the housing association?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22, note: \"Not among the changes of 1 January 2022, so kept.\"}\n    examples:\n      - {given: {own_tenants_only: true}, outcome: met}\n      - {given: {own_tenants_only: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: W3\n    name: near_own_homes\n    value: legitimacy\n    expect: near_own_homes\n    otherwise: justify\n    weight: 1\n    says:\n      met: {nl: \"Het geld is voor de buurt van woningen van de corporatie.\", en: \"The money is for the surroundings of the housing association''s homes.\"}\n      not_met: {nl: \"Het geld is voor een buurt waar de corporatie geen woningen heeft.\", en: \"The money is for an area where the housing association has no homes.\"}\n      unknown: {nl: \"Is het geld voor de buurt van woningen van de corporatie?\", en: \"Is the money for the surroundings of the housing association''s homes?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22, note: \"Not among the changes of 1 January 2022, so kept.\"}\n    examples:\n      - {given: {near_own_homes: true}, outcome: met}\n      - {given: {near_own_homes: false}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: W5\n    name: no_other_party_first\n    value: legitimacy\n    expect: not others_responsible\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"Er is geen andere partij die als eerste verantwoordelijk is.\", en: \"No other party is responsible in the first place.\"}\n      not_met: {nl: \"Een andere partij is als eerste verantwoordelijk.\", en: \"Another party is responsible in the first place.\"}\n      unknown: {nl: \"Is een andere partij, zoals de gemeente of een zorgorganisatie, als eerste verantwoordelijk?\", en: \"Is another party, such as the municipality or a care organisation, responsible in the first place?\"}\n    source: {title: \"Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)\", date: 2021-11-22, note: \"Not among the changes of 1 January 2022, so kept.\"}\n    examples:\n      - {given: {others_responsible: false}, outcome: met}\n      - {given: {others_responsible: true}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\n  - id: W6\n    name: allowed_purpose\n    value: legitimacy\n    expect: liveability_purpose in [''social_work'', ''small_infrastructure'', ''clean_surroundings'', ''safety'', ''no_nuisance'', ''meeting'']\n    otherwise: justify\n    weight: 2\n    says:\n      met: {nl: \"De wet noemt dit doel.\", en: \"The law names this purpose.\"}\n      not_met: {nl: \"De wet noemt dit doel niet.\", en: \"The law does not name this purpose.\"}\n      unknown: {nl: \"Waar is het geld voor de leefbaarheid voor?\", en: \"What is the money for liveability for?\"}\n    source: {title: \"Volkshuisvesting Nederland, leefbaarheid (wijzigingen per 1 januari 2022)\", url: \"https://www.volkshuisvestingnederland.nl/onderwerpen/daeb/leefbaarheid\", date: 2022-01-01}\n    examples:\n      - {given: {liveability_purpose: safety}, outcome: met}\n      - {given: {liveability_purpose: social_work}, outcome: met}\n      - {given: {liveability_purpose: meeting}, outcome: met}\n      - {given: {liveability_purpose: other}, outcome: not_met}\n      - {given: {}, outcome: unknown}\n\ntables:\n\n  # From the outcomes of one value to its verdict. Only legitimacy has criteria here.\n  verdict:\n    hit: first\n    outputs: [verdict]\n    rows:\n      - id: V1\n        when: needed_unknown > 0\n        then: {verdict: incomplete}\n        because: {nl: \"Een antwoord ontbreekt nog. Onbekend is nooit nee.\", en: \"An answer is still missing. Unknown is never no.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: V2\n        when: justify_not_met > 0\n        then: {verdict: needs_reasons}\n        because: {nl: \"Een punt wijkt af van de Woningwet. Leg uit waarom het toch kan, of wie het anders betaalt.\", en: \"A point deviates from the Woningwet. Explain why it is still possible, or who else pays.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n      - id: V3\n        when: true\n        then: {verdict: supports}\n        because: {nl: \"De bijdrage past bij de regels voor leefbaarheid.\", en: \"The money fits the rules for liveability.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {needed_unknown: 1, justify_not_met: 1}, row: V1}\n      - {given: {needed_unknown: 0, justify_not_met: 1}, row: V2}\n      - {given: {needed_unknown: 0, justify_not_met: 0}, row: V3}\n\n  # From the verdict to the advice. People decide.\n  advice:\n    hit: first\n    outputs: [advice]\n    rows:\n      - id: A1\n        when: legitimacy_verdict == ''incomplete''\n        then: {advice: ask}\n        because: {nl: \"Er ontbreekt nog een antwoord. Vraag het aan de corporatie.\", en: \"An answer is still missing. Ask the housing association.\"}\n        source: {title: \"Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)\"}\n      - id: A2\n        when: legitimacy_verdict == ''needs_reasons''\n        then: {advice: grant_with_reasons}\n        because: {nl: \"De corporatie legt bij elk punt uit waarom het toch kan.\", en: \"The housing association explains for each point why it is still possible.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n      - id: A3\n        when: true\n        then: {advice: grant}\n        because: {nl: \"De corporatie mag bijdragen.\", en: \"The housing association may contribute.\"}\n        source: {title: \"Voorstel casusfonds\", note: proposal}\n    examples:\n      - {given: {legitimacy_verdict: incomplete}, row: A1}\n      - {given: {legitimacy_verdict: needs_reasons}, row: A2}\n      - {given: {legitimacy_verdict: supports}, row: A3}\n","id":"woningwet-liveability","sha256":"a5e390da0a40745e9e626b34d0bff833bd72ac617af91e8e2da58dda7d64a3c1","version":"2022.1"}],["adoption",{"adopted_by":"standard","id":5,"on_day":"2026-01-01","rule_set":"a5e390da0a40745e9e626b34d0bff833bd72ac617af91e8e2da58dda7d64a3c1","valid_from":"2022-01-01"}]],"schema":"0002","structure":{"index bottleneck_by_law":"fa858b6c411276f527712d746601df8528ea7e4fe2e23360b69fbda8bd7836e2","index dossier_by_household":"503637e67d65f55d1b148b8f32c9161f3b15724f5d5b36c336e09ea678d780b3","index entry_by_case":"80042bb39791fc4072d48e3aa7fbf526e340ff55727973013acd6dbf8790fc04","index posting_by_account":"4561dedaf2fad3acb51d41787775b29340b921654fac907dd2976b5a8f122edd","index posting_by_entry":"200598cc1bd0afb82cbe4cd01ff5e7e54900440abc4707a6a4b136cfb462f375","index sealed_by_case":"4249438a872ff89468786b8668ed7a98424c9493339bc5f6d6cf93fd1cf8f579","index sqlite_autoindex_alembic_version_1":"9d971be25936ee37b785a741f8c524692ad552013a84264cd3f1d81f8f8fec39","index sqlite_autoindex_approval_1":"f34fa20f49d7bf760cdb055da19df3eb54e94e28bfb148d5e3b8ff807fe0bd4c","index sqlite_autoindex_case_key_1":"e109a6a758a852dfae628caff749951a8aef3c65b96f30e638a71d5d205ecc2e","index sqlite_autoindex_command_key_1":"d6b465c11a0381d91574e163e930c2a7c34fe986348db7dacda1e1cfc590961d","index sqlite_autoindex_decision_line_1":"440c23cceb435768692112b59d2eeac95742b93014b6f70e793f510672706530","index sqlite_autoindex_dossier_1":"e2c4548c57af1c3e0894d3b41ad8b4be49f423f75b192171d431a2b71e7deca3","index sqlite_autoindex_entry_1":"ebc766ef604dfa696baa719d8ee0ef06a1cbb769cf4295fa35d15b0552179e90","index sqlite_autoindex_erasure_1":"f1a3ffebb0eb4bf880143d8c1725787ac2f6423cf68c5d594403e6bc904b5cb9","index sqlite_autoindex_instalment_1":"d608da13caf96a82d91808e2d9d5e463ea0ba5794ff4d2ff4566bcc9813c273e","index sqlite_autoindex_partner_1":"901e493b55835157c3d8060939d27a7af7d3adbb8a70fa3981cee44162f01cbe","index sqlite_autoindex_record_1":"201ca204a35c41eade945af78c8ceebb283cacda0af128d6f0e1996e848a684b","index sqlite_autoindex_request_1":"fabdeb03b8fb9c77e2e208adfccf9c0e84f778fa28458ac8a21a354e73b45121","index sqlite_autoindex_request_line_1":"c2b7ba1f62382dc6052a97ee71a1195c8acbd06ae75e658b62bfede1dff1967e","index sqlite_autoindex_rule_set_1":"5ba2cb29b027e9d4984497abf231320da59835467ad2736d0fcd7a3f0a33e413","index sqlite_autoindex_withdrawal_1":"2b924633b264be5b1305cb5edddea4b87cbeab06ef6d3cf0e04bf5408a7ff3c0","table adoption":"b9a7a43d1212939103d1bec6e8f3271e5e27b4179d02e0e66f5fec7b074a2aef","table alembic_version":"f6f57ce5438578667341fde3be697b3b9065a758e1f527d3535dcdb62aa9ef93","table approval":"133fad9f637db9b51903269a679b694a7a0c6b2a1e0de412d045fe5b98b4b46c","table assessment":"62a21462a421cf5d5827de6e511c1257220da385a526ea5efd0af0206d127813","table bottleneck":"f487bef3793b99ff94df0f5493a8ba5bddac687273e26b3476d0ef70784582d3","table case_key":"6b4f8ca2a204eba2a0baf4fed336d87188c9b9f51d6db57a72bd9b84cb26357d","table claim":"46e8804d088093df5505521155688fb95184f9fd1e5393928ec03b312cdbd1a5","table command_key":"ce0de9a1aa4aa2e5ac1ca8e1c5ac573960005dadb61b77353bf2fcff2a0117f5","table decision":"849e83b8bbebf521a9b0a6d2fe30e44589c64d168c1085bce3ff03bbffc5b449","table decision_line":"395da64313c9614e114575fae377f9199df505b17975c5d9f47e205b8ede6591","table dossier":"77e00e66980c18e6d91d66534c28ba3bbe1a29938fbd8af0004e0c209e5729b8","table entry":"9066772cd211a6a96416d5aa4b177ec6935db8d407b3ca96ba475994d025ebc4","table erasure":"1d17e860f14a804a0f4251b4103ef62191b0d47968d3ba07be8b60ae5764e0ba","table finality":"0762372d5a6bffffbfe2213be7b3f2ded567d80d7aae17771aec788e4d44b33c","table instalment":"bfdad7eb5a4763bd0795b9b9f53c5205bf82f2bcb9a3ec8010b3ff2c2aac685d","table judgement":"22ffe30ab2c2911ab7d258e9642208079b1ad521558864202b8b29821c7b644d","table membership":"7f6336a6f195a2002fd29273a8717ac7b65eda02d731c2f01348924f474721f0","table membership_end":"3df96435dc7e1df9ee8f9c5561407ec41cc1f94be1dbdfbd86082bc3f86b87e1","table partner":"052498649f68c3a3e72850bc7636c246fa7b2059ee533ea343a48e5d01606d0c","table posting":"ca756305c8f05acb8a1e07239ea0d35d8ce1b30c05fa37bd6f884e7a51f3b842","table reason":"0eca65a6187688872a2975fdeb5a035b52806128e8567e3489fdc70195f7cbca","table record":"86a5897fff0795fda81c310e3c59a1e4d2fc335c9330b27af533d70116b6366a","table request":"32394f0196eacd1371629633e47afa8bffe56f322ff002fc2ee9a2007214aa67","table request_line":"c1235c82180e09be82ba1be40317dafd890940eba72b7884a78a2c67d7703b4b","table rule_set":"71a4934d4793ae40420f254e032cef8df0571144ac81e67c796a24c505c0e54d","table sealed":"839833c183276d234dbdfc54288951956bfc1f45e7a3185dff79ca7d33ba7273","table seat":"ab1063fe4c9da03177b804f74e7be8c79ed71764136094ef72b1175a5e00a66d","table seat_end":"e4785dcf2d10000d5d813b35d110ce95a09ea5c21d28304d7f0815bf53f1ed87","table settlement":"3e466128477797cc6958dfc8372a2a340518b8339001627b81b26d18a3cdffef","table withdrawal":"b53c2b15165cebc0e7a4ec4a8c5342156203707ff3d59b748d481af90bccdda6","trigger adoption_no_delete":"34ee9305eefaaa2c57c3e50be23010398f0947c3dc0b8f45f8e264b698f3b3c5","trigger adoption_no_update":"22eaadcf4f459d56372fc6df9dc31bfdd585eefa27d6a5f1fe5808bbfb755343","trigger approval_no_delete":"912f51a56ce5d837c934e8dd6289f20e23838334b931e934200d85a98cbf474a","trigger approval_no_update":"db20080f1c42213751cda6593892fc05a778fab0d466e3508a44c82ab952d17b","trigger assessment_no_delete":"5a07a8797def8740140823c0673524cfadae7d0c6f1c25b6c82b87d0d89163da","trigger assessment_no_update":"e786c4c95f4e164bf059063a7bdada60d1749851a367c82614e3beb4b6dc1ff6","trigger bottleneck_no_delete":"0c7c097822648e14a386c0b4fd834809f07740b609b3339b23319dc3c18814bb","trigger bottleneck_no_update":"66e02d165864c1d716a1e6a095e567215cfd80ffef885c4180daaeb8d8ee0037","trigger case_key_no_update":"9d53d50f0a7d959fc49e758d0249041aa637103d856ef5c229ed9b115f2b846b","trigger claim_no_delete":"bf63a81221af68c631f67c2525bbfb17356267cf7044f6f9eec0bb60f648efdc","trigger claim_no_update":"5206158222ec22c21fa51a47aa76adcedd23fc244b8ba9d7a9bf9ddf550b05bf","trigger command_key_no_delete":"a82ee1e578147172f6f64f346c457509861330f34e2e3ce0e8a8512fddc9fce2","trigger command_key_no_update":"f31da25752baa66bbbd016d461ea578be0a4185f985f404b4e6114b3af00306c","trigger decision_line_no_delete":"d335e3e18ff63b7060db0fb417518b4aae2e6516f2e3ff1dada163bd93bf4e6d","trigger decision_line_no_update":"1a0bc87b1a35c0847f64e6d3814e0dc3b7b95ba0184ee72f2fd36fe232d43313","trigger decision_no_delete":"e3ebde20cb45d1ffeb19cd40cc013b98fc3f149d4b2befee8ded0a7b6504c929","trigger decision_no_update":"7fd997c173886db603770bf4bec851340a920207c434f4ef6c08e539e284366d","trigger dossier_no_delete":"618b16c257a6f8ce4880ef5295be507cbc062fe5f97587ec326ceac87286c103","trigger dossier_no_update":"7c537fbf52349d9b6523cdb50eb32e84cb75d70f1114c1923f5a39bf2681a7b0","trigger entry_no_delete":"d45804f5cf1146429f688d1b6792ad49c90995e8b7714c6bb29a9e555c10720b","trigger entry_no_update":"9da05a355997bdda4c176b71635a8ae059301e3ed4577cd9b4ccdc0b15bd23bb","trigger erasure_no_delete":"679d2b8b16124beedc419001ac66f373ee9ad936d24f4e9816e8a6342ac88801","trigger erasure_no_update":"e4afa91303cd8bdb5ac665a011a9677a322a2f2bef8d5b1bd61dddc9a0e35db9","trigger finality_no_delete":"9a684e231a3eac913f16752791ef9d16ed5a473ce3f79f814efd00408877be85","trigger finality_no_update":"9146484b63f5bf11f9f115d76f40e26559989bb1da3c2147006e5efe296adbe6","trigger instalment_no_delete":"4b42756201b61175b4cba91f809a84d0e5e93f2968911685f9d318e05992a1b6","trigger instalment_no_update":"a589e623281aa236f7afd8880f52515077b02de003dad354110131d50ee833a7","trigger judgement_no_delete":"8c1ab8ac875f553dbe7f9a1306ac6b76e4621f4cd86a1e57b464493c8c15df2a","trigger judgement_no_update":"9e5cf24a398f6679182179efec5b8c8c414665b165fa83be902126b7b686ec40","trigger membership_end_no_delete":"ce09ce02178afdeeeb5f4cd0684c6a6d53df545914c679d72153bbdc0ade0168","trigger membership_end_no_update":"b43fa0bce3374ff5b0ee0c5980a641df7286c2b2ead5630c1a5ad26b796ce3c6","trigger membership_no_delete":"2df2fe43a0f9075cb5a4791e4eb9d1c904468efe7967f2134f145b49ba3e4a23","trigger membership_no_update":"3fe2166bea672638a9a86de03cfac9f50a757ad30f571dc07bfa8b334deb5d35","trigger partner_no_delete":"fa3941839271b97eb5f15bdb203405d90f6539f5bbe8a4d01a4e86e0383125be","trigger partner_no_update":"bd8b8e8807cba08ceae07d5553b2573a8a24409a2f7962c9675b4babe1230968","trigger posting_no_delete":"d3d1d08f4b77571e295410c5e2afde3ab30eae849ea46c792ef5f960728d1954","trigger posting_no_update":"c39d2e555550372e728b06eb372773e70214f0e7d9785d9f3c62c607c573ecab","trigger reason_no_delete":"d4f7c09c2fa88de341de40225d7cad63a09ced43267552b0614e0ac328acf03f","trigger reason_no_update":"2b0ef5d8a2bb12126278991e0b4d2b214aa8a9a6ed0ba48fdea0ed5b2432f052","trigger record_no_delete":"9b3cd57b66ac778d9b80b9632406b28956b93fa28da43e8ceae3aa8191d2d9ec","trigger record_no_update":"5334ce8ba2f9223ade4e30028933504fc9b3cee81f3c49fffbeb32eb94b6b253","trigger request_line_no_delete":"fe572c0d61a8535ce0d59948294181e19ab2df0e88292a88ee8107163a53a405","trigger request_line_no_update":"0244e2d5b631c39dc71e303bdf390577123f6fa41e7ac148398efdb389e5f5c6","trigger request_no_delete":"a17f9b9b35f9c3b73ef892c42ac06157a1dfea0d3f2f36ed0cb38aae23623338","trigger request_no_update":"aaea4504ca019b30fd31812ae9dfc5cfd40b0d5c6a3759c565f50886b82ca40f","trigger rule_set_no_delete":"67f35d6e280dda4dc2eac1d4f1acb00c909cec3ec1688ce4c08922f6ab5958e0","trigger rule_set_no_update":"2f410cad9c4dddb145c98bd8dad2b05f56287bdd251be3a802ff6f142ab83dc7","trigger sealed_no_delete":"ed996f5fde8b189a417176d737fea8dd1233d5e34bcdc090ccfe3b80fb11257e","trigger sealed_no_update":"470143867c40fb3fad48ea40863794111bdf98c2df47341b6d4140daa1d7b91d","trigger seat_end_no_delete":"81aab89abcbf0ca96d8ed258e5169b18c2f155086b491b5b87633e444a8d9365","trigger seat_end_no_update":"e5c72ed63e3329aadb83775197cf3390bc9a20b54dbcc168f31a2323c4fe5096","trigger seat_no_delete":"df77e2f3a71c7bbd257a611aef836d2e8ea758625e842cd80c54b96446f25465","trigger seat_no_update":"296e681c3a9dc583bccfabe9eac626533e89aa35b7f2ecb46c4fb0d056e19686","trigger settlement_no_delete":"049e91d52252b28c1678c12debf350d98cb42712632277566cd1b12de5c45440","trigger settlement_no_update":"d9eb2f7a98ae0c04c36092d1e5ccc43f577bbbd05c1a38cd598dd6b8eab2293d","trigger withdrawal_no_delete":"f5914b2b6b29dc804529115238b1d925b86dc4f038cf7750879478877492736c","trigger withdrawal_no_update":"201ddd08f490727c82d264cc9cc505d1ce24c608bde71f2b5e4ee673c4ccbadb"}}','0000000000000000000000000000000000000000000000000000000000000000','4dedff1b90505deedf38285e30bf9763be444ac22960611131e5305dfc086fe5');
INSERT INTO "record" VALUES(2,'2026-11-22T08:39:07.885Z','anna','founder','partner add','gemeente-s-hertogenbosch','{"day":"2026-01-01","rows":[["partner",{"id":"gemeente-s-hertogenbosch","name":"Gemeente ''s-Hertogenbosch"}],["membership",{"from_day":"2026-01-01","id":1,"partner":"gemeente-s-hertogenbosch"}]],"schema":"0002"}','4dedff1b90505deedf38285e30bf9763be444ac22960611131e5305dfc086fe5','392dfd2ff036a8584bb22c480f2e4848e15cd443b1c33b1168b2407b6463e588');
INSERT INTO "record" VALUES(3,'2026-11-22T08:39:07.898Z','anna','founder','partner add','brabant-wonen','{"day":"2026-01-01","rows":[["partner",{"id":"brabant-wonen","name":"Brabant Wonen"}],["membership",{"from_day":"2026-01-01","id":2,"partner":"brabant-wonen"}]],"schema":"0002"}','392dfd2ff036a8584bb22c480f2e4848e15cd443b1c33b1168b2407b6463e588','ca329803bda5a5055f69911595d687a362b94e32bfef96b5eafac9492a57dbff');
INSERT INTO "record" VALUES(4,'2026-11-22T08:39:07.910Z','anna','founder','partner add','cello','{"day":"2026-01-01","rows":[["partner",{"id":"cello","name":"Cello"}],["membership",{"from_day":"2026-01-01","id":3,"partner":"cello"}]],"schema":"0002"}','ca329803bda5a5055f69911595d687a362b94e32bfef96b5eafac9492a57dbff','0cc89433fbdd5ae9627e12a506b0b8d1c65b7ac5698d9939cfec9c09f9a3ebcd');
INSERT INTO "record" VALUES(5,'2026-11-22T08:39:07.921Z','anna','founder','partner add','brabantzorg','{"day":"2026-01-01","rows":[["partner",{"id":"brabantzorg","name":"Brabantzorg"}],["membership",{"from_day":"2026-01-01","id":4,"partner":"brabantzorg"}]],"schema":"0002"}','0cc89433fbdd5ae9627e12a506b0b8d1c65b7ac5698d9939cfec9c09f9a3ebcd','fdc88d3f483e44acd570741ce28dd7430f8d2da269703d015d3877c4884076f2');
INSERT INTO "record" VALUES(6,'2026-11-22T08:39:07.932Z','anna','founder','partner add','ggd','{"day":"2026-01-01","rows":[["partner",{"id":"ggd","name":"GGD"}],["membership",{"from_day":"2026-01-01","id":5,"partner":"ggd"}]],"schema":"0002"}','fdc88d3f483e44acd570741ce28dd7430f8d2da269703d015d3877c4884076f2','d5b4c6e85c6af8b0240d4628fea854fc00f7f75dbbe5b20342d1e2d5241afa75');
INSERT INTO "record" VALUES(7,'2026-11-22T08:39:07.943Z','anna','founder','partner add','weenerxl','{"day":"2026-01-01","rows":[["partner",{"id":"weenerxl","name":"WeenerXL"}],["membership",{"from_day":"2026-01-01","id":6,"partner":"weenerxl"}]],"schema":"0002"}','d5b4c6e85c6af8b0240d4628fea854fc00f7f75dbbe5b20342d1e2d5241afa75','36d7b23dfda172e57d018f91d07dbdc65be56bc959d97c7516926efb0c54f10b');
INSERT INTO "record" VALUES(8,'2026-11-22T08:39:07.954Z','anna','founder','partner add','farent','{"day":"2026-01-01","rows":[["partner",{"id":"farent","name":"Farent"}],["membership",{"from_day":"2026-01-01","id":7,"partner":"farent"}]],"schema":"0002"}','36d7b23dfda172e57d018f91d07dbdc65be56bc959d97c7516926efb0c54f10b','a61287b2b0192c15f781aecf9f6a4c0c5368618c6d33cc7aed6978af4afe742f');
INSERT INTO "record" VALUES(9,'2026-11-22T08:39:07.966Z','anna','founder','partner add','oosterpoort','{"day":"2026-01-01","rows":[["partner",{"id":"oosterpoort","name":"Oosterpoort"}],["membership",{"from_day":"2026-01-01","id":8,"partner":"oosterpoort"}]],"schema":"0002"}','a61287b2b0192c15f781aecf9f6a4c0c5368618c6d33cc7aed6978af4afe742f','0c836fcbd64683e017fdceeb7b681b4703a67fe23a7626a965158fbe3f421a25');
INSERT INTO "record" VALUES(10,'2026-11-22T08:39:07.976Z','anna','founder','partner add','mee','{"day":"2026-01-01","rows":[["partner",{"id":"mee","name":"Mee"}],["membership",{"from_day":"2026-01-01","id":9,"partner":"mee"}]],"schema":"0002"}','0c836fcbd64683e017fdceeb7b681b4703a67fe23a7626a965158fbe3f421a25','4afd29d3383b4ec4f2352496b892701b3ad068cc254bb3e05553817253fa5abd');
INSERT INTO "record" VALUES(11,'2026-11-22T08:39:07.985Z','anna','founder','partner add','zayaz','{"day":"2026-01-01","rows":[["partner",{"id":"zayaz","name":"Zayaz"}],["membership",{"from_day":"2026-01-01","id":10,"partner":"zayaz"}]],"schema":"0002"}','4afd29d3383b4ec4f2352496b892701b3ad068cc254bb3e05553817253fa5abd','693fb7cd12b472c704aa18b5fd9663e9beec8e2ccf83f6797526fc6b82e054c7');
INSERT INTO "record" VALUES(12,'2026-11-22T08:39:07.996Z','anna','founder','partner add','maatschappelijke-opvang','{"day":"2026-01-01","rows":[["partner",{"id":"maatschappelijke-opvang","name":"Maatschappelijke Opvang"}],["membership",{"from_day":"2026-01-01","id":11,"partner":"maatschappelijke-opvang"}]],"schema":"0002"}','693fb7cd12b472c704aa18b5fd9663e9beec8e2ccf83f6797526fc6b82e054c7','0360ef3fc158e3ca618eed54b1bfed8ad4f0acfb7ee4be091151cf808d7a5172');
INSERT INTO "record" VALUES(13,'2026-11-22T08:39:08.010Z','anna','founder','partner add','reinier-van-arkel','{"day":"2026-01-01","rows":[["partner",{"id":"reinier-van-arkel","name":"Reinier van Arkel"}],["membership",{"from_day":"2026-01-01","id":12,"partner":"reinier-van-arkel"}]],"schema":"0002"}','0360ef3fc158e3ca618eed54b1bfed8ad4f0acfb7ee4be091151cf808d7a5172','624e8d445eb7cd4e585dbc0635d9c6838e67b8e0c89c67f610317575f141fde3');
INSERT INTO "record" VALUES(14,'2026-11-22T08:39:08.021Z','anna','founder','partner add','joost','{"day":"2026-01-01","rows":[["partner",{"id":"joost","name":"JOOST"}],["membership",{"from_day":"2026-01-01","id":13,"partner":"joost"}]],"schema":"0002"}','624e8d445eb7cd4e585dbc0635d9c6838e67b8e0c89c67f610317575f141fde3','f7cd1345a54cb471e9cdcc3183945ea51f795c908d24b110319e15dece3db367');
INSERT INTO "record" VALUES(15,'2026-11-22T08:39:08.032Z','anna','founder','partner add','springplank073','{"day":"2026-01-01","rows":[["partner",{"id":"springplank073","name":"Springplank073"}],["membership",{"from_day":"2026-01-01","id":14,"partner":"springplank073"}]],"schema":"0002"}','f7cd1345a54cb471e9cdcc3183945ea51f795c908d24b110319e15dece3db367','5b2fd41bd90e95f61900f47f22c78744e25db1e18fd804139beb422345c83463');
INSERT INTO "record" VALUES(16,'2026-11-22T08:39:08.042Z','anna','founder','partner add','linc-naar-zorg','{"day":"2026-01-01","rows":[["partner",{"id":"linc-naar-zorg","name":"Linc naar Zorg"}],["membership",{"from_day":"2026-01-01","id":15,"partner":"linc-naar-zorg"}]],"schema":"0002"}','5b2fd41bd90e95f61900f47f22c78744e25db1e18fd804139beb422345c83463','3cdc570182ddfab56433153c43590ff397e139ef592fffbe7f09da8f5dea8df0');
INSERT INTO "record" VALUES(17,'2026-11-22T08:39:08.054Z','anna','founder','partner add','van-neynsel-groep','{"day":"2026-01-01","rows":[["partner",{"id":"van-neynsel-groep","name":"Van Neynsel groep"}],["membership",{"from_day":"2026-01-01","id":16,"partner":"van-neynsel-groep"}]],"schema":"0002"}','3cdc570182ddfab56433153c43590ff397e139ef592fffbe7f09da8f5dea8df0','c1ee5326bf9e38bfc25b9dc7ba7044a0bdc4a86847aad4053900bdfb1e8ebb7d');
INSERT INTO "record" VALUES(18,'2026-11-22T08:39:08.068Z','anna','founder','member add','anna','{"day":"2026-01-01","rows":[["seat",{"from_day":"2026-01-01","id":1,"member":"anna","partner":"zayaz","role":"secretariat"}]],"schema":"0002"}','c1ee5326bf9e38bfc25b9dc7ba7044a0bdc4a86847aad4053900bdfb1e8ebb7d','76459a472ea4aa27fd82c23a4a8ff1765d6f819baf11a60dd2c9685f803ce0b8');
INSERT INTO "record" VALUES(19,'2026-11-22T08:39:08.084Z','anna','secretariat','member add','bram','{"day":"2026-01-01","rows":[["seat",{"from_day":"2026-01-01","id":2,"member":"bram","partner":"weenerxl","role":"secretariat"}]],"schema":"0002"}','76459a472ea4aa27fd82c23a4a8ff1765d6f819baf11a60dd2c9685f803ce0b8','ba8d5f663c3e3f74d3809d2691b0e0bb59fabb18e42258ec66a514a9a386c19c');
INSERT INTO "record" VALUES(20,'2026-11-22T08:39:08.098Z','anna','secretariat','member add','carla','{"day":"2026-01-01","rows":[["seat",{"from_day":"2026-01-01","id":3,"member":"carla","partner":"gemeente-s-hertogenbosch","role":"secretariat"}]],"schema":"0002"}','ba8d5f663c3e3f74d3809d2691b0e0bb59fabb18e42258ec66a514a9a386c19c','b1f798ba240d40adcea93de69ba6f0feb9e260079f682bf01c9045623546746f');
INSERT INTO "record" VALUES(21,'2026-11-22T08:39:08.107Z','anna','secretariat','member add','dirk','{"day":"2026-01-01","rows":[["seat",{"from_day":"2026-01-01","id":4,"member":"dirk","partner":"cello","role":"treasurer"}]],"schema":"0002"}','b1f798ba240d40adcea93de69ba6f0feb9e260079f682bf01c9045623546746f','e591cc1188685945afe006238940a377944e8263d0912f245658a422d90a881e');
INSERT INTO "record" VALUES(22,'2026-11-22T08:39:08.120Z','anna','secretariat','member add','els','{"day":"2026-01-01","rows":[["seat",{"from_day":"2026-01-01","id":5,"member":"els","partner":"ggd","role":"auditor"}]],"schema":"0002"}','e591cc1188685945afe006238940a377944e8263d0912f245658a422d90a881e','a7733191c2a8115fa139a1592251853ad9d4e2a4cf60aac18954cab5eca5165f');
INSERT INTO "record" VALUES(23,'2026-11-22T08:39:08.213Z','dirk','treasurer','contribute','gemeente-s-hertogenbosch','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"gemeente-s-hertogenbosch\",\"value_on\":null}","id":1,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":1,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":1,"id":1}],["posting",{"account":"capital:gemeente-s-hertogenbosch","amount_cents":-50000,"entry":1,"id":2}]],"schema":"0002"}','a7733191c2a8115fa139a1592251853ad9d4e2a4cf60aac18954cab5eca5165f','bcaa118e2268fe17ac4d2e614d0e626575049033678d9f98981560f65e2bdd80');
INSERT INTO "record" VALUES(24,'2026-11-22T08:39:08.235Z','dirk','treasurer','contribute','brabant-wonen','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"brabant-wonen\",\"value_on\":null}","id":2,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":2,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":2,"id":3}],["posting",{"account":"capital:brabant-wonen","amount_cents":-50000,"entry":2,"id":4}]],"schema":"0002"}','bcaa118e2268fe17ac4d2e614d0e626575049033678d9f98981560f65e2bdd80','9df4ff11b40daf78ab66d1987b356669be6256880a4147fa10c4c9cb35c1264c');
INSERT INTO "record" VALUES(25,'2026-11-22T08:39:08.255Z','dirk','treasurer','contribute','cello','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"cello\",\"value_on\":null}","id":3,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":3,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":3,"id":5}],["posting",{"account":"capital:cello","amount_cents":-50000,"entry":3,"id":6}]],"schema":"0002"}','9df4ff11b40daf78ab66d1987b356669be6256880a4147fa10c4c9cb35c1264c','447e20e0c43f6eea5bc21b2b7150eb5d179f5f44f2b52f11f2a4bceff63c8591');
INSERT INTO "record" VALUES(26,'2026-11-22T08:39:08.275Z','dirk','treasurer','contribute','brabantzorg','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"brabantzorg\",\"value_on\":null}","id":4,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":4,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":4,"id":7}],["posting",{"account":"capital:brabantzorg","amount_cents":-50000,"entry":4,"id":8}]],"schema":"0002"}','447e20e0c43f6eea5bc21b2b7150eb5d179f5f44f2b52f11f2a4bceff63c8591','9fa2510136a2cde5033d2b0fa420f7532866c22857c87365ea612f39f02eb205');
INSERT INTO "record" VALUES(27,'2026-11-22T08:39:08.294Z','dirk','treasurer','contribute','ggd','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"ggd\",\"value_on\":null}","id":5,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":5,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":5,"id":9}],["posting",{"account":"capital:ggd","amount_cents":-50000,"entry":5,"id":10}]],"schema":"0002"}','9fa2510136a2cde5033d2b0fa420f7532866c22857c87365ea612f39f02eb205','a875b0a6f0f93c040d00199325bab1d187c7ace1514e6a92efa207f926006db0');
INSERT INTO "record" VALUES(28,'2026-11-22T08:39:08.315Z','dirk','treasurer','contribute','weenerxl','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"weenerxl\",\"value_on\":null}","id":6,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":6,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":6,"id":11}],["posting",{"account":"capital:weenerxl","amount_cents":-50000,"entry":6,"id":12}]],"schema":"0002"}','a875b0a6f0f93c040d00199325bab1d187c7ace1514e6a92efa207f926006db0','27bb3ad96b7dcb421a67fc48bc86004c195322f0fd1946ced51bd90878e7c510');
INSERT INTO "record" VALUES(29,'2026-11-22T08:39:08.328Z','dirk','treasurer','contribute','farent','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"farent\",\"value_on\":null}","id":7,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":7,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":7,"id":13}],["posting",{"account":"capital:farent","amount_cents":-50000,"entry":7,"id":14}]],"schema":"0002"}','27bb3ad96b7dcb421a67fc48bc86004c195322f0fd1946ced51bd90878e7c510','74e8fffac5a5ce5d27f0ec78da05373aa1d47293439f225ad9ca6cd982b30171');
INSERT INTO "record" VALUES(30,'2026-11-22T08:39:08.341Z','dirk','treasurer','contribute','oosterpoort','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"oosterpoort\",\"value_on\":null}","id":8,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":8,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":8,"id":15}],["posting",{"account":"capital:oosterpoort","amount_cents":-50000,"entry":8,"id":16}]],"schema":"0002"}','74e8fffac5a5ce5d27f0ec78da05373aa1d47293439f225ad9ca6cd982b30171','670815b047eb6a5fd7cebf059c4f68b32225eec04ebae61664d88b7a8c08c031');
INSERT INTO "record" VALUES(31,'2026-11-22T08:39:08.353Z','dirk','treasurer','contribute','mee','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"mee\",\"value_on\":null}","id":9,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":9,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":9,"id":17}],["posting",{"account":"capital:mee","amount_cents":-50000,"entry":9,"id":18}]],"schema":"0002"}','670815b047eb6a5fd7cebf059c4f68b32225eec04ebae61664d88b7a8c08c031','5a1c0e94bbdf4230be2b3dc44d4f3f0e4eefb0838bb06d5e521915113671bff7');
INSERT INTO "record" VALUES(32,'2026-11-22T08:39:08.368Z','dirk','treasurer','contribute','zayaz','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"zayaz\",\"value_on\":null}","id":10,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":10,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":10,"id":19}],["posting",{"account":"capital:zayaz","amount_cents":-50000,"entry":10,"id":20}]],"schema":"0002"}','5a1c0e94bbdf4230be2b3dc44d4f3f0e4eefb0838bb06d5e521915113671bff7','60af27ab13a77e54682ed7cb151fb28c22316d51f5e9d107bdcc80980a237a4d');
INSERT INTO "record" VALUES(33,'2026-11-22T08:39:08.383Z','dirk','treasurer','contribute','maatschappelijke-opvang','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"maatschappelijke-opvang\",\"value_on\":null}","id":11,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":11,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":11,"id":21}],["posting",{"account":"capital:maatschappelijke-opvang","amount_cents":-50000,"entry":11,"id":22}]],"schema":"0002"}','60af27ab13a77e54682ed7cb151fb28c22316d51f5e9d107bdcc80980a237a4d','10ee7d40337ca46deb9075b3bbe88c43a5cf639cf27748a3d7689459b35281be');
INSERT INTO "record" VALUES(34,'2026-11-22T08:39:08.403Z','dirk','treasurer','contribute','reinier-van-arkel','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"reinier-van-arkel\",\"value_on\":null}","id":12,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":12,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":12,"id":23}],["posting",{"account":"capital:reinier-van-arkel","amount_cents":-50000,"entry":12,"id":24}]],"schema":"0002"}','10ee7d40337ca46deb9075b3bbe88c43a5cf639cf27748a3d7689459b35281be','97be68b796bb30064216fd8bb800311c05b188a279a80c0c0fb55cba866fdd22');
INSERT INTO "record" VALUES(35,'2026-11-22T08:39:08.418Z','dirk','treasurer','contribute','joost','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"joost\",\"value_on\":null}","id":13,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":13,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":13,"id":25}],["posting",{"account":"capital:joost","amount_cents":-50000,"entry":13,"id":26}]],"schema":"0002"}','97be68b796bb30064216fd8bb800311c05b188a279a80c0c0fb55cba866fdd22','9c20e5a300cc9090f6e60bf5598d05a52f5fe67cfbce8933467afdfff8142f43');
INSERT INTO "record" VALUES(36,'2026-11-22T08:39:08.431Z','dirk','treasurer','contribute','springplank073','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"springplank073\",\"value_on\":null}","id":14,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":14,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":14,"id":27}],["posting",{"account":"capital:springplank073","amount_cents":-50000,"entry":14,"id":28}]],"schema":"0002"}','9c20e5a300cc9090f6e60bf5598d05a52f5fe67cfbce8933467afdfff8142f43','cb0ccad74b5844beba422df6b74189b8a818abff0974f3143b97179ee6c5daee');
INSERT INTO "record" VALUES(37,'2026-11-22T08:39:08.444Z','dirk','treasurer','contribute','linc-naar-zorg','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"linc-naar-zorg\",\"value_on\":null}","id":15,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":15,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":15,"id":29}],["posting",{"account":"capital:linc-naar-zorg","amount_cents":-50000,"entry":15,"id":30}]],"schema":"0002"}','cb0ccad74b5844beba422df6b74189b8a818abff0974f3143b97179ee6c5daee','04e52fd9b6e2b06c646ae3ec7f840cc202a57b00c3c8d3672cd9b74018d423cd');
INSERT INTO "record" VALUES(38,'2026-11-22T08:39:08.456Z','dirk','treasurer','contribute','van-neynsel-groep','{"day":"2026-01-05","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":50000,\"partner\":\"van-neynsel-groep\",\"value_on\":null}","id":16,"on_day":"2026-01-05"}],["entry",{"booked_on":"2026-01-05","id":16,"kind":"contribution","value_on":"2026-01-05"}],["posting",{"account":"bank","amount_cents":50000,"entry":16,"id":31}],["posting",{"account":"capital:van-neynsel-groep","amount_cents":-50000,"entry":16,"id":32}]],"schema":"0002"}','04e52fd9b6e2b06c646ae3ec7f840cc202a57b00c3c8d3672cd9b74018d423cd','bd2b4c2b2ca4eda9138d43c0c7284b38aa0f388d886109ac8a9ba3341b962b1d');
INSERT INTO "record" VALUES(39,'2026-11-22T08:39:08.498Z','anna','secretariat','case submit','2026-001','{"day":"2026-03-02","rows":[["dossier",{"household_mark":"fa310fa34572efc142698e96a55c70a967c51bfad380e7597518630e0351660a","ref":"2026-001","requester":"farent","submitted_on":"2026-03-02"}],["case_key",{"case_ref":"2026-001","digest":"6aa7d597fc6ac451014c06d4a838cc27c7d79acf26197a3e848bd20978119aa7"}],["request",{"amount_cents":250000,"case_ref":"2026-001","form":"loan","id":1,"instalments":25,"mark":"8cfb7b4cc8fad42dacf5b296eff9658eddddb7fa711970877e356d0a9071a811","needed_by":"2026-03-09","received_on":"2026-03-02","version":1}],["request_line",{"amount_cents":250000,"id":1,"line":1,"request":1}],["bottleneck",{"id":1,"kind":"rule","law":"wgs","request":1}],["bottleneck",{"id":2,"kind":"contradiction","law":"other","request":1}],["sealed",{"case_ref":"2026-001","digest":"8265f590316b5f9650e08980cf5254b065877d47d72fea58311d88fcc0ba3bc6","id":1,"name":"request/1"}]],"schema":"0002"}','bd2b4c2b2ca4eda9138d43c0c7284b38aa0f388d886109ac8a9ba3341b962b1d','87b44e1edcb3339630575f6af38900fced6830c15cd8abd99efd2213d84bb3a1');
INSERT INTO "record" VALUES(40,'2026-11-22T08:39:08.572Z','anna','secretariat','assess','2026-001','{"day":"2026-03-02","rows":[["assessment",{"advice":"ask","case_ref":"2026-001","document":"{\"advice\":{\"advice\":\"ask\",\"because\":[\"L5\",\"L6\",\"L10\"]},\"criteria\":[{\"id\":\"O1\",\"leaves\":[{\"against\":[true],\"fact\":\"requester_is_partner\",\"result\":true,\"saw\":true,\"text\":\"requester_is_partner\"}],\"name\":\"requester_is_professional_of_partner\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O2\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_in_area\",\"result\":true,\"saw\":true,\"text\":\"resident_in_area\"}],\"name\":\"resident_in_working_area\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O3\",\"leaves\":[{\"against\":[0],\"fact\":\"story_parts_missing\",\"result\":true,\"saw\":0,\"text\":\"story_parts_missing == 0\"}],\"name\":\"story_complete\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O4\",\"leaves\":[{\"against\":[true],\"fact\":\"second_signatory_agrees\",\"result\":true,\"saw\":true,\"text\":\"second_signatory_agrees\"}],\"name\":\"second_signatory_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O5\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_agrees\",\"result\":true,\"saw\":true,\"text\":\"resident_agrees\"}],\"name\":\"resident_informed_and_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O6\",\"leaves\":[{\"against\":[true],\"fact\":\"bsn_found\",\"result\":false,\"saw\":false,\"text\":\"bsn_found\"}],\"name\":\"no_citizen_service_number\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"L1\",\"leaves\":[{\"against\":[1],\"fact\":\"bottlenecks_named\",\"result\":true,\"saw\":2,\"text\":\"bottlenecks_named >= 1\"}],\"name\":\"bottleneck_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L2\",\"leaves\":[{\"against\":[0],\"fact\":\"prior_provisions_unexplored\",\"result\":true,\"saw\":0,\"text\":\"prior_provisions_unexplored == 0\"}],\"name\":\"prior_provisions_explored\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L3\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_in_time\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_in_time\"}],\"name\":\"no_prior_provision_in_time\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L5\",\"leaves\":[{\"against\":[true],\"fact\":\"fits_intent_of_law\",\"result\":null,\"saw\":null,\"text\":\"fits_intent_of_law\"}],\"name\":\"intent_of_the_law\",\"otherwise\":\"justify\",\"outcome\":\"unknown\",\"value\":\"legitimacy\"},{\"id\":\"L6\",\"leaves\":[{\"against\":[true],\"fact\":\"lawful\",\"result\":null,\"saw\":null,\"text\":\"lawful\"}],\"name\":\"not_against_the_law\",\"otherwise\":\"blocks\",\"outcome\":\"unknown\",\"value\":\"legitimacy\"},{\"id\":\"L7\",\"leaves\":[{\"against\":[3],\"fact\":\"duration\",\"result\":true,\"saw\":1,\"text\":\"duration <= bridging_at_most\"}],\"name\":\"not_structural\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L8\",\"leaves\":[{\"against\":[true],\"fact\":\"cheapest_variant\",\"result\":true,\"saw\":true,\"text\":\"cheapest_variant\"},{\"against\":[50000],\"fact\":\"amount_asked\",\"result\":false,\"saw\":250000,\"text\":\"amount_asked <= quotation_needed_above\"},{\"against\":[0],\"fact\":\"quotations_missing\",\"result\":true,\"saw\":0,\"text\":\"quotations_missing == 0\"}],\"name\":\"proportionate\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L9\",\"leaves\":[{\"against\":[true],\"fact\":\"pays_debt\",\"result\":true,\"saw\":true,\"text\":\"pays_debt\"},{\"against\":[true],\"fact\":\"debt_threatens\",\"result\":true,\"saw\":true,\"text\":\"debt_threatens\"},{\"against\":[true],\"fact\":\"debt_in_plan\",\"result\":false,\"saw\":false,\"text\":\"debt_in_plan\"}],\"name\":\"debt_only_when_needed\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L10\",\"leaves\":[{\"against\":[true],\"fact\":\"equal_cases_explained\",\"result\":null,\"saw\":null,\"text\":\"equal_cases_explained\"}],\"name\":\"equal_cases_explained\",\"otherwise\":\"justify\",\"outcome\":\"unknown\",\"value\":\"legitimacy\"},{\"id\":\"L12\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"name\":\"no_loan_in_debt_scheme\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"R1\",\"leaves\":[{\"against\":[true],\"fact\":\"do_nothing_described\",\"result\":true,\"saw\":true,\"text\":\"do_nothing_described\"}],\"name\":\"do_nothing_scenario_described\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R2\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_source\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_source == 0\"}],\"name\":\"costs_have_a_source\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R3\",\"leaves\":[{\"against\":[100],\"fact\":\"expected_return\",\"result\":true,\"saw\":292,\"text\":\"expected_return >= return_positive\"}],\"name\":\"expected_return_positive\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R4\",\"leaves\":[{\"against\":[true],\"fact\":\"lasting_perspective\",\"result\":true,\"saw\":true,\"text\":\"lasting_perspective\"}],\"name\":\"lasting_perspective\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R5\",\"leaves\":[{\"against\":[1],\"fact\":\"basic_needs_helped\",\"result\":true,\"saw\":3,\"text\":\"basic_needs_helped >= 1\"}],\"name\":\"basic_security\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R6\",\"leaves\":[{\"against\":[1],\"fact\":\"minors\",\"result\":false,\"saw\":0,\"text\":\"minors >= 1\"}],\"name\":\"minors_involved\",\"otherwise\":\"weighs\",\"outcome\":\"not_met\",\"value\":\"return\"},{\"id\":\"R8\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_beneficiary\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_beneficiary == 0\"}],\"name\":\"beneficiaries_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"B1\",\"leaves\":[{\"against\":[true],\"fact\":\"own_goal\",\"result\":true,\"saw\":true,\"text\":\"own_goal\"}],\"name\":\"own_goal_of_resident\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B2\",\"leaves\":[{\"against\":[true],\"fact\":\"first_step_helped\",\"result\":true,\"saw\":true,\"text\":\"first_step_helped\"}],\"name\":\"first_step\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B3\",\"leaves\":[{\"against\":[\"present\",\"explained\"],\"fact\":\"own_contribution\",\"result\":true,\"saw\":\"present\",\"text\":\"own_contribution in [''present'', ''explained'']\"}],\"name\":\"own_contribution\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B4\",\"leaves\":[{\"against\":[true],\"fact\":\"one_contact\",\"result\":true,\"saw\":true,\"text\":\"one_contact\"}],\"name\":\"one_contact_person\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B5\",\"leaves\":[{\"against\":[true],\"fact\":\"support_plan\",\"result\":true,\"saw\":true,\"text\":\"support_plan\"}],\"name\":\"plan_present\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B6\",\"leaves\":[{\"against\":[true],\"fact\":\"parties_agree\",\"result\":true,\"saw\":true,\"text\":\"parties_agree\"}],\"name\":\"parties_in_agreement\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B7\",\"leaves\":[{\"against\":[true],\"fact\":\"aftercare_described\",\"result\":true,\"saw\":true,\"text\":\"aftercare_described\"},{\"against\":[183],\"fact\":\"evaluation_within\",\"result\":true,\"saw\":154,\"text\":\"evaluation_within <= evaluation_at_most\"}],\"name\":\"aftercare_and_evaluation\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"F1\",\"leaves\":[{\"against\":[true],\"fact\":\"balance_sufficient\",\"result\":true,\"saw\":true,\"text\":\"balance_sufficient\"}],\"name\":\"balance_sufficient\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F3\",\"leaves\":[{\"against\":[0],\"fact\":\"earlier_grants\",\"result\":true,\"saw\":0,\"text\":\"earlier_grants == 0\"}],\"name\":\"no_repeat_within_a_year\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F4\",\"leaves\":[{\"against\":[true],\"fact\":\"paid_to_resident\",\"result\":false,\"saw\":false,\"text\":\"paid_to_resident\"}],\"name\":\"no_cash_to_resident\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F5\",\"leaves\":[{\"against\":[true],\"fact\":\"already_paid\",\"result\":false,\"saw\":false,\"text\":\"already_paid\"}],\"name\":\"not_afterwards\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F8\",\"leaves\":[{\"against\":[true],\"fact\":\"assessor_independent\",\"result\":true,\"saw\":true,\"text\":\"assessor_independent\"}],\"name\":\"assessor_independent\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"fund\"}],\"facts\":{\"aftercare_described\":true,\"already_paid\":false,\"amount_asked\":250000,\"amount_to_decide\":250000,\"assessor_independent\":true,\"balance_sufficient\":true,\"basic_needs_helped\":3,\"bottlenecks_named\":2,\"bsn_found\":false,\"cheapest_variant\":true,\"cost_lines_without_beneficiary\":0,\"cost_lines_without_source\":0,\"debt_in_plan\":false,\"debt_threatens\":true,\"do_nothing_described\":true,\"duration\":1,\"earlier_grants\":0,\"earlier_grants_ever\":0,\"equal_cases_explained\":null,\"evaluation_within\":154,\"expected_return\":292,\"first_step_helped\":true,\"fits_intent_of_law\":null,\"form_asked\":\"loan\",\"gifts_with_this\":0,\"lasting_perspective\":true,\"lawful\":null,\"loan_in_debt_scheme\":false,\"minors\":0,\"on_assistance\":false,\"one_contact\":true,\"own_contribution\":\"present\",\"own_goal\":true,\"paid_to_resident\":false,\"parties_agree\":true,\"pays_debt\":true,\"prior_provision_in_time\":false,\"prior_provision_too_late\":false,\"prior_provisions_unexplored\":0,\"proposed_payer\":\"resident\",\"quotations_missing\":0,\"requester_is_partner\":true,\"resident_agrees\":true,\"resident_in_area\":true,\"second_signatory_agrees\":true,\"similar_signals_12_months\":1,\"story_parts_missing\":0,\"support_plan\":true,\"urgency\":\"cut_off\"},\"format\":\"casusfonds-assessment-1\",\"questions\":[\"L5\",\"L6\",\"L10\"],\"rule_set\":{\"id\":\"values-triangle\",\"sha256\":\"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95\",\"version\":\"2026.1\"},\"signals\":[{\"id\":\"L11\",\"leaves\":[{\"against\":[true],\"fact\":\"on_assistance\",\"result\":false,\"saw\":false,\"text\":\"on_assistance\"},{\"against\":[120000],\"fact\":\"gifts_with_this\",\"result\":false,\"saw\":0,\"text\":\"gifts_with_this > gift_allowance\"}],\"name\":\"gift_touches_assistance\",\"outcome\":\"not_met\"},{\"id\":\"R3S\",\"leaves\":[{\"against\":[300],\"fact\":\"expected_return\",\"result\":false,\"saw\":292,\"text\":\"expected_return >= return_strong\"}],\"name\":\"expected_return_strong\",\"outcome\":\"not_met\"},{\"id\":\"F9\",\"leaves\":[{\"against\":[3],\"fact\":\"similar_signals_12_months\",\"result\":false,\"saw\":1,\"text\":\"similar_signals_12_months >= system_signal_from\"}],\"name\":\"system_signal\",\"outcome\":\"not_met\"}],\"tables\":{\"deadline\":{\"ask\":[],\"row\":\"R7a\",\"rows\":[{\"id\":\"R7a\",\"leaves\":[{\"against\":[\"none\"],\"fact\":\"urgency\",\"result\":true,\"saw\":\"cut_off\",\"text\":\"urgency != ''none''\"}],\"outcome\":\"met\"},{\"id\":\"R7b\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"decide_within_working_days\":1,\"reasons_within_days\":7}},\"form\":{\"ask\":[],\"row\":\"L4c\",\"rows\":[{\"id\":\"L4\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"L4b\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"outcome\":\"not_met\"},{\"id\":\"L4c\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"form\":\"as_asked\"}},\"mandate\":{\"ask\":[],\"row\":\"F2b\",\"rows\":[{\"id\":\"F2a\",\"leaves\":[{\"against\":[150000],\"fact\":\"amount_to_decide\",\"result\":false,\"saw\":250000,\"text\":\"amount_to_decide <= mandate_two_members\"}],\"outcome\":\"not_met\"},{\"id\":\"F2b\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":250000,\"text\":\"amount_to_decide <= mandate_full_secretariat\"}],\"outcome\":\"met\"},{\"id\":\"F2c\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":false,\"saw\":250000,\"text\":\"amount_to_decide > mandate_full_secretariat\"}],\"outcome\":\"not_met\"}],\"then\":{\"decides\":\"full_secretariat\"}},\"payer\":{\"ask\":[],\"row\":\"F6b\",\"rows\":[{\"id\":\"F6a\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"F6b\",\"leaves\":[{\"against\":[\"resident\"],\"fact\":\"proposed_payer\",\"result\":true,\"saw\":\"resident\",\"text\":\"proposed_payer == ''resident''\"}],\"outcome\":\"met\"},{\"id\":\"F6c\",\"leaves\":[{\"against\":[\"party\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"resident\",\"text\":\"proposed_payer == ''party''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6d\",\"leaves\":[{\"against\":[\"several\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"resident\",\"text\":\"proposed_payer == ''several''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6e\",\"leaves\":[{\"against\":[\"all\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"resident\",\"text\":\"proposed_payer == ''all''\"}],\"outcome\":\"not_met\"}],\"then\":{\"key\":null,\"part_percent\":100,\"who\":\"resident\"}},\"reasons\":{\"ask\":[],\"row\":\"P1\",\"rows\":[{\"id\":\"P1\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"reasons\":\"each_value_and_deviation\"}},\"spending_proof\":{\"ask\":[],\"row\":\"F7\",\"rows\":[{\"id\":\"F7\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"proof_within_days\":30}}},\"values\":{\"admissibility\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"commitment\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"fund\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"legitimacy\":{\"because\":[\"L5\",\"L6\",\"L10\"],\"score\":100,\"verdict\":\"incomplete\"},\"return\":{\"because\":[],\"score\":91,\"verdict\":\"supports\"}}}","engines":"{\"casusfonds\":\"0.1.0\",\"durable_rules\":\"2.0.28\"}","id":1,"on_day":"2026-03-02","request":1,"rule_set":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","sha256":"42b670564a05cffe1a68da8dfb3e486b26faefb0f7993bf4485b2cf2f784b9ac"}]],"schema":"0002"}','87b44e1edcb3339630575f6af38900fced6830c15cd8abd99efd2213d84bb3a1','60e39a1156279edbe21e905c524575a953e520450767c4fc1e68c2f41aeab528');
INSERT INTO "record" VALUES(41,'2026-11-22T08:39:08.592Z','anna','secretariat','case judge','2026-001','{"day":"2026-03-02","rows":[["judgement",{"answer":1,"case_ref":"2026-001","fact":"lawful","id":1,"member":"anna"}],["sealed",{"case_ref":"2026-001","digest":"b23f3618af7b41a47bcee0fc8ffcf8ebedaddfb1a07d442691a16a62f59dcb8a","id":2,"name":"judgement/1"}]],"schema":"0002"}','60e39a1156279edbe21e905c524575a953e520450767c4fc1e68c2f41aeab528','e160110285d0ecd697a02565fd58af8493989fa1e6d423e41dc5a5c7b09ab548');
INSERT INTO "record" VALUES(42,'2026-11-22T08:39:08.608Z','anna','secretariat','case judge','2026-001','{"day":"2026-03-02","rows":[["judgement",{"answer":1,"case_ref":"2026-001","fact":"fits_intent_of_law","id":2,"member":"anna"}],["sealed",{"case_ref":"2026-001","digest":"0cf25c91941a7453820aeaf2b6c888b7bc6aa204dac30340572cda9668e468a3","id":3,"name":"judgement/2"}]],"schema":"0002"}','e160110285d0ecd697a02565fd58af8493989fa1e6d423e41dc5a5c7b09ab548','01f864c846046509d53a5db08389142d2d5fbb27a3526932871b73e390b1a9b5');
INSERT INTO "record" VALUES(43,'2026-11-22T08:39:08.624Z','anna','secretariat','case judge','2026-001','{"day":"2026-03-02","rows":[["judgement",{"answer":1,"case_ref":"2026-001","fact":"equal_cases_explained","id":3,"member":"anna"}],["sealed",{"case_ref":"2026-001","digest":"cca0c9df9f60d10562a3f490ad0abb940c84f0a7f86370321a81acc5c41637cc","id":4,"name":"judgement/3"}]],"schema":"0002"}','01f864c846046509d53a5db08389142d2d5fbb27a3526932871b73e390b1a9b5','e034630260c82ecbd34ec2fc27323c512004bc97ca393c0fb09f6c20f97ced6a');
INSERT INTO "record" VALUES(44,'2026-11-22T08:39:08.661Z','anna','secretariat','decide','2026-001','{"day":"2026-03-02","rows":[["assessment",{"advice":"grant","case_ref":"2026-001","document":"{\"advice\":{\"advice\":\"grant\",\"because\":[]},\"criteria\":[{\"id\":\"O1\",\"leaves\":[{\"against\":[true],\"fact\":\"requester_is_partner\",\"result\":true,\"saw\":true,\"text\":\"requester_is_partner\"}],\"name\":\"requester_is_professional_of_partner\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O2\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_in_area\",\"result\":true,\"saw\":true,\"text\":\"resident_in_area\"}],\"name\":\"resident_in_working_area\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O3\",\"leaves\":[{\"against\":[0],\"fact\":\"story_parts_missing\",\"result\":true,\"saw\":0,\"text\":\"story_parts_missing == 0\"}],\"name\":\"story_complete\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O4\",\"leaves\":[{\"against\":[true],\"fact\":\"second_signatory_agrees\",\"result\":true,\"saw\":true,\"text\":\"second_signatory_agrees\"}],\"name\":\"second_signatory_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O5\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_agrees\",\"result\":true,\"saw\":true,\"text\":\"resident_agrees\"}],\"name\":\"resident_informed_and_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O6\",\"leaves\":[{\"against\":[true],\"fact\":\"bsn_found\",\"result\":false,\"saw\":false,\"text\":\"bsn_found\"}],\"name\":\"no_citizen_service_number\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"L1\",\"leaves\":[{\"against\":[1],\"fact\":\"bottlenecks_named\",\"result\":true,\"saw\":2,\"text\":\"bottlenecks_named >= 1\"}],\"name\":\"bottleneck_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L2\",\"leaves\":[{\"against\":[0],\"fact\":\"prior_provisions_unexplored\",\"result\":true,\"saw\":0,\"text\":\"prior_provisions_unexplored == 0\"}],\"name\":\"prior_provisions_explored\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L3\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_in_time\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_in_time\"}],\"name\":\"no_prior_provision_in_time\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L5\",\"leaves\":[{\"against\":[true],\"fact\":\"fits_intent_of_law\",\"result\":true,\"saw\":true,\"text\":\"fits_intent_of_law\"}],\"name\":\"intent_of_the_law\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L6\",\"leaves\":[{\"against\":[true],\"fact\":\"lawful\",\"result\":true,\"saw\":true,\"text\":\"lawful\"}],\"name\":\"not_against_the_law\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L7\",\"leaves\":[{\"against\":[3],\"fact\":\"duration\",\"result\":true,\"saw\":1,\"text\":\"duration <= bridging_at_most\"}],\"name\":\"not_structural\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L8\",\"leaves\":[{\"against\":[true],\"fact\":\"cheapest_variant\",\"result\":true,\"saw\":true,\"text\":\"cheapest_variant\"},{\"against\":[50000],\"fact\":\"amount_asked\",\"result\":false,\"saw\":250000,\"text\":\"amount_asked <= quotation_needed_above\"},{\"against\":[0],\"fact\":\"quotations_missing\",\"result\":true,\"saw\":0,\"text\":\"quotations_missing == 0\"}],\"name\":\"proportionate\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L9\",\"leaves\":[{\"against\":[true],\"fact\":\"pays_debt\",\"result\":true,\"saw\":true,\"text\":\"pays_debt\"},{\"against\":[true],\"fact\":\"debt_threatens\",\"result\":true,\"saw\":true,\"text\":\"debt_threatens\"},{\"against\":[true],\"fact\":\"debt_in_plan\",\"result\":false,\"saw\":false,\"text\":\"debt_in_plan\"}],\"name\":\"debt_only_when_needed\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L10\",\"leaves\":[{\"against\":[true],\"fact\":\"equal_cases_explained\",\"result\":true,\"saw\":true,\"text\":\"equal_cases_explained\"}],\"name\":\"equal_cases_explained\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L12\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"name\":\"no_loan_in_debt_scheme\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"R1\",\"leaves\":[{\"against\":[true],\"fact\":\"do_nothing_described\",\"result\":true,\"saw\":true,\"text\":\"do_nothing_described\"}],\"name\":\"do_nothing_scenario_described\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R2\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_source\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_source == 0\"}],\"name\":\"costs_have_a_source\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R3\",\"leaves\":[{\"against\":[100],\"fact\":\"expected_return\",\"result\":true,\"saw\":292,\"text\":\"expected_return >= return_positive\"}],\"name\":\"expected_return_positive\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R4\",\"leaves\":[{\"against\":[true],\"fact\":\"lasting_perspective\",\"result\":true,\"saw\":true,\"text\":\"lasting_perspective\"}],\"name\":\"lasting_perspective\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R5\",\"leaves\":[{\"against\":[1],\"fact\":\"basic_needs_helped\",\"result\":true,\"saw\":3,\"text\":\"basic_needs_helped >= 1\"}],\"name\":\"basic_security\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R6\",\"leaves\":[{\"against\":[1],\"fact\":\"minors\",\"result\":false,\"saw\":0,\"text\":\"minors >= 1\"}],\"name\":\"minors_involved\",\"otherwise\":\"weighs\",\"outcome\":\"not_met\",\"value\":\"return\"},{\"id\":\"R8\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_beneficiary\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_beneficiary == 0\"}],\"name\":\"beneficiaries_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"B1\",\"leaves\":[{\"against\":[true],\"fact\":\"own_goal\",\"result\":true,\"saw\":true,\"text\":\"own_goal\"}],\"name\":\"own_goal_of_resident\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B2\",\"leaves\":[{\"against\":[true],\"fact\":\"first_step_helped\",\"result\":true,\"saw\":true,\"text\":\"first_step_helped\"}],\"name\":\"first_step\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B3\",\"leaves\":[{\"against\":[\"present\",\"explained\"],\"fact\":\"own_contribution\",\"result\":true,\"saw\":\"present\",\"text\":\"own_contribution in [''present'', ''explained'']\"}],\"name\":\"own_contribution\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B4\",\"leaves\":[{\"against\":[true],\"fact\":\"one_contact\",\"result\":true,\"saw\":true,\"text\":\"one_contact\"}],\"name\":\"one_contact_person\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B5\",\"leaves\":[{\"against\":[true],\"fact\":\"support_plan\",\"result\":true,\"saw\":true,\"text\":\"support_plan\"}],\"name\":\"plan_present\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B6\",\"leaves\":[{\"against\":[true],\"fact\":\"parties_agree\",\"result\":true,\"saw\":true,\"text\":\"parties_agree\"}],\"name\":\"parties_in_agreement\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B7\",\"leaves\":[{\"against\":[true],\"fact\":\"aftercare_described\",\"result\":true,\"saw\":true,\"text\":\"aftercare_described\"},{\"against\":[183],\"fact\":\"evaluation_within\",\"result\":true,\"saw\":154,\"text\":\"evaluation_within <= evaluation_at_most\"}],\"name\":\"aftercare_and_evaluation\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"F1\",\"leaves\":[{\"against\":[true],\"fact\":\"balance_sufficient\",\"result\":true,\"saw\":true,\"text\":\"balance_sufficient\"}],\"name\":\"balance_sufficient\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F3\",\"leaves\":[{\"against\":[0],\"fact\":\"earlier_grants\",\"result\":true,\"saw\":0,\"text\":\"earlier_grants == 0\"}],\"name\":\"no_repeat_within_a_year\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F4\",\"leaves\":[{\"against\":[true],\"fact\":\"paid_to_resident\",\"result\":false,\"saw\":false,\"text\":\"paid_to_resident\"}],\"name\":\"no_cash_to_resident\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F5\",\"leaves\":[{\"against\":[true],\"fact\":\"already_paid\",\"result\":false,\"saw\":false,\"text\":\"already_paid\"}],\"name\":\"not_afterwards\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F8\",\"leaves\":[{\"against\":[true],\"fact\":\"assessor_independent\",\"result\":true,\"saw\":true,\"text\":\"assessor_independent\"}],\"name\":\"assessor_independent\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"fund\"}],\"facts\":{\"aftercare_described\":true,\"already_paid\":false,\"amount_asked\":250000,\"amount_to_decide\":250000,\"assessor_independent\":true,\"balance_sufficient\":true,\"basic_needs_helped\":3,\"bottlenecks_named\":2,\"bsn_found\":false,\"cheapest_variant\":true,\"cost_lines_without_beneficiary\":0,\"cost_lines_without_source\":0,\"debt_in_plan\":false,\"debt_threatens\":true,\"do_nothing_described\":true,\"duration\":1,\"earlier_grants\":0,\"earlier_grants_ever\":0,\"equal_cases_explained\":true,\"evaluation_within\":154,\"expected_return\":292,\"first_step_helped\":true,\"fits_intent_of_law\":true,\"form_asked\":\"loan\",\"gifts_with_this\":0,\"lasting_perspective\":true,\"lawful\":true,\"loan_in_debt_scheme\":false,\"minors\":0,\"on_assistance\":false,\"one_contact\":true,\"own_contribution\":\"present\",\"own_goal\":true,\"paid_to_resident\":false,\"parties_agree\":true,\"pays_debt\":true,\"prior_provision_in_time\":false,\"prior_provision_too_late\":false,\"prior_provisions_unexplored\":0,\"proposed_payer\":\"resident\",\"quotations_missing\":0,\"requester_is_partner\":true,\"resident_agrees\":true,\"resident_in_area\":true,\"second_signatory_agrees\":true,\"similar_signals_12_months\":1,\"story_parts_missing\":0,\"support_plan\":true,\"urgency\":\"cut_off\"},\"format\":\"casusfonds-assessment-1\",\"questions\":[],\"rule_set\":{\"id\":\"values-triangle\",\"sha256\":\"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95\",\"version\":\"2026.1\"},\"signals\":[{\"id\":\"L11\",\"leaves\":[{\"against\":[true],\"fact\":\"on_assistance\",\"result\":false,\"saw\":false,\"text\":\"on_assistance\"},{\"against\":[120000],\"fact\":\"gifts_with_this\",\"result\":false,\"saw\":0,\"text\":\"gifts_with_this > gift_allowance\"}],\"name\":\"gift_touches_assistance\",\"outcome\":\"not_met\"},{\"id\":\"R3S\",\"leaves\":[{\"against\":[300],\"fact\":\"expected_return\",\"result\":false,\"saw\":292,\"text\":\"expected_return >= return_strong\"}],\"name\":\"expected_return_strong\",\"outcome\":\"not_met\"},{\"id\":\"F9\",\"leaves\":[{\"against\":[3],\"fact\":\"similar_signals_12_months\",\"result\":false,\"saw\":1,\"text\":\"similar_signals_12_months >= system_signal_from\"}],\"name\":\"system_signal\",\"outcome\":\"not_met\"}],\"tables\":{\"deadline\":{\"ask\":[],\"row\":\"R7a\",\"rows\":[{\"id\":\"R7a\",\"leaves\":[{\"against\":[\"none\"],\"fact\":\"urgency\",\"result\":true,\"saw\":\"cut_off\",\"text\":\"urgency != ''none''\"}],\"outcome\":\"met\"},{\"id\":\"R7b\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"decide_within_working_days\":1,\"reasons_within_days\":7}},\"form\":{\"ask\":[],\"row\":\"L4c\",\"rows\":[{\"id\":\"L4\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"L4b\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"outcome\":\"not_met\"},{\"id\":\"L4c\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"form\":\"as_asked\"}},\"mandate\":{\"ask\":[],\"row\":\"F2b\",\"rows\":[{\"id\":\"F2a\",\"leaves\":[{\"against\":[150000],\"fact\":\"amount_to_decide\",\"result\":false,\"saw\":250000,\"text\":\"amount_to_decide <= mandate_two_members\"}],\"outcome\":\"not_met\"},{\"id\":\"F2b\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":250000,\"text\":\"amount_to_decide <= mandate_full_secretariat\"}],\"outcome\":\"met\"},{\"id\":\"F2c\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":false,\"saw\":250000,\"text\":\"amount_to_decide > mandate_full_secretariat\"}],\"outcome\":\"not_met\"}],\"then\":{\"decides\":\"full_secretariat\"}},\"payer\":{\"ask\":[],\"row\":\"F6b\",\"rows\":[{\"id\":\"F6a\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"F6b\",\"leaves\":[{\"against\":[\"resident\"],\"fact\":\"proposed_payer\",\"result\":true,\"saw\":\"resident\",\"text\":\"proposed_payer == ''resident''\"}],\"outcome\":\"met\"},{\"id\":\"F6c\",\"leaves\":[{\"against\":[\"party\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"resident\",\"text\":\"proposed_payer == ''party''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6d\",\"leaves\":[{\"against\":[\"several\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"resident\",\"text\":\"proposed_payer == ''several''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6e\",\"leaves\":[{\"against\":[\"all\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"resident\",\"text\":\"proposed_payer == ''all''\"}],\"outcome\":\"not_met\"}],\"then\":{\"key\":null,\"part_percent\":100,\"who\":\"resident\"}},\"reasons\":{\"ask\":[],\"row\":\"P1\",\"rows\":[{\"id\":\"P1\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"reasons\":\"each_value_and_deviation\"}},\"spending_proof\":{\"ask\":[],\"row\":\"F7\",\"rows\":[{\"id\":\"F7\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"proof_within_days\":30}}},\"values\":{\"admissibility\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"commitment\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"fund\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"legitimacy\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"return\":{\"because\":[],\"score\":91,\"verdict\":\"supports\"}}}","engines":"{\"casusfonds\":\"0.1.0\",\"durable_rules\":\"2.0.28\"}","id":2,"on_day":"2026-03-02","request":1,"rule_set":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","sha256":"a69e9ee0b8609943f26a93be56f893800e12894f79e3336c6cb8e622c6e7b76d"}],["decision",{"amount_cents":250000,"assessment":2,"case_ref":"2026-001","deviates":0,"form":"loan","id":1,"mandate":"full_secretariat","member":"anna","on_day":"2026-03-02","outcome":"grant"}],["decision_line",{"amount_cents":250000,"decision":1,"id":1,"line":1}],["sealed",{"case_ref":"2026-001","digest":"6fbf88591fc10b16cf7e81ecae6a3f8f532146bcff27d0065152f22b48910b76","id":5,"name":"decision/1"}]],"schema":"0002"}','e034630260c82ecbd34ec2fc27323c512004bc97ca393c0fb09f6c20f97ced6a','55886b4d36f87ce646ff4e23e34db3357d4de2c81f57d67e0c71dfc21962e63e');
INSERT INTO "record" VALUES(45,'2026-11-22T08:39:08.683Z','bram','secretariat','approve','2026-001','{"day":"2026-03-02","rows":[["approval",{"decision":1,"id":1,"member":"bram","on_day":"2026-03-02"}]],"schema":"0002"}','55886b4d36f87ce646ff4e23e34db3357d4de2c81f57d67e0c71dfc21962e63e','98308613c66be92224f10cc6057d76bee1b1f5118579128f9b870605fe0a372d');
INSERT INTO "record" VALUES(46,'2026-11-22T08:39:08.710Z','carla','secretariat','approve','2026-001','{"day":"2026-03-03","rows":[["approval",{"decision":1,"id":2,"member":"carla","on_day":"2026-03-03"}],["finality",{"decision":1,"on_day":"2026-03-03"}],["entry",{"booked_on":"2026-03-03","case_ref":"2026-001","decision":1,"id":17,"kind":"reservation","value_on":"2026-03-03"}],["posting",{"account":"reserved:2026-001","amount_cents":250000,"case_ref":"2026-001","entry":17,"id":33}],["posting",{"account":"reservations","amount_cents":-250000,"case_ref":"2026-001","entry":17,"id":34}]],"schema":"0002"}','98308613c66be92224f10cc6057d76bee1b1f5118579128f9b870605fe0a372d','13fa66279bc68513889836343af55666f147c7d0610b0758967ecdb4ca18de6f');
INSERT INTO "record" VALUES(47,'2026-11-22T08:39:08.743Z','dirk','treasurer','pay','2026-001','{"day":"2026-03-03","rows":[["command_key",{"content":"{\"action\":\"pay\",\"case\":\"2026-001\",\"line\":null,\"value_on\":null}","id":17,"on_day":"2026-03-03"}],["entry",{"booked_on":"2026-03-03","case_ref":"2026-001","decision":1,"id":18,"kind":"payout","line":1,"value_on":"2026-03-03"}],["posting",{"account":"case:2026-001","amount_cents":250000,"case_ref":"2026-001","entry":18,"id":35}],["posting",{"account":"bank","amount_cents":-250000,"case_ref":"2026-001","entry":18,"id":36}],["posting",{"account":"reserved:2026-001","amount_cents":-250000,"case_ref":"2026-001","entry":18,"id":37}],["posting",{"account":"reservations","amount_cents":250000,"case_ref":"2026-001","entry":18,"id":38}]],"schema":"0002"}','13fa66279bc68513889836343af55666f147c7d0610b0758967ecdb4ca18de6f','e42df1d1e31ecf6bbf65d330322b8f8795976eed0c04399c2a15fa0351d202a7');
INSERT INTO "record" VALUES(48,'2026-11-22T08:39:08.808Z','anna','secretariat','settle','2026-001','{"day":"2026-03-10","rows":[["command_key",{"content":"{\"action\":\"settle\",\"case\":\"2026-001\",\"instalments\":25,\"key\":\"equal\",\"part\":100,\"start\":\"2026-04-10\",\"value_on\":null,\"weights\":{},\"who\":\"resident\"}","id":18,"on_day":"2026-03-10"}],["entry",{"booked_on":"2026-03-10","case_ref":"2026-001","decision":1,"id":19,"kind":"settlement","value_on":"2026-03-10"}],["posting",{"account":"claim:resident:2026-001","amount_cents":250000,"case_ref":"2026-001","entry":19,"id":39}],["posting",{"account":"case:2026-001","amount_cents":-250000,"case_ref":"2026-001","entry":19,"id":40}],["settlement",{"case_ref":"2026-001","entry":19,"id":1,"member":"anna","on_day":"2026-03-10","part_percent":100,"who":"resident"}],["claim",{"amount_cents":250000,"case_ref":"2026-001","debtor":"resident:2026-001","due_on":"2028-04-10","id":1,"reference":"RF48202600101","settlement":1}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-04-10","id":1,"number":1}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-05-10","id":2,"number":2}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-06-10","id":3,"number":3}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-07-10","id":4,"number":4}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-08-10","id":5,"number":5}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-09-10","id":6,"number":6}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-10-10","id":7,"number":7}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-11-10","id":8,"number":8}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2026-12-10","id":9,"number":9}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-01-10","id":10,"number":10}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-02-10","id":11,"number":11}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-03-10","id":12,"number":12}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-04-10","id":13,"number":13}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-05-10","id":14,"number":14}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-06-10","id":15,"number":15}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-07-10","id":16,"number":16}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-08-10","id":17,"number":17}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-09-10","id":18,"number":18}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-10-10","id":19,"number":19}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-11-10","id":20,"number":20}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2027-12-10","id":21,"number":21}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2028-01-10","id":22,"number":22}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2028-02-10","id":23,"number":23}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2028-03-10","id":24,"number":24}],["instalment",{"amount_cents":10000,"claim":1,"due_on":"2028-04-10","id":25,"number":25}]],"schema":"0002"}','e42df1d1e31ecf6bbf65d330322b8f8795976eed0c04399c2a15fa0351d202a7','cee0fd13e3a8ba3285c64ff65d3c7f514b76751bf6be8cece39fb5c29726bbe8');
INSERT INTO "record" VALUES(49,'2026-11-22T08:39:08.825Z','dirk','treasurer','repay','resident:2026-001','{"day":"2026-04-10","rows":[["command_key",{"content":"{\"action\":\"repay\",\"case\":null,\"cents\":10000,\"debtor\":\"resident:2026-001\",\"value_on\":null}","id":19,"on_day":"2026-04-10"}],["entry",{"booked_on":"2026-04-10","case_ref":"2026-001","id":20,"kind":"repayment","value_on":"2026-04-10"}],["posting",{"account":"bank","amount_cents":10000,"case_ref":"2026-001","entry":20,"id":41}],["posting",{"account":"claim:resident:2026-001","amount_cents":-10000,"case_ref":"2026-001","entry":20,"id":42}]],"schema":"0002"}','cee0fd13e3a8ba3285c64ff65d3c7f514b76751bf6be8cece39fb5c29726bbe8','c051638d1077c0cd888ee5252d73256b7948c7b759fa5a4dec19366e92a8655b');
INSERT INTO "record" VALUES(50,'2026-11-22T08:39:08.839Z','dirk','treasurer','repay','resident:2026-001','{"day":"2026-05-10","rows":[["command_key",{"content":"{\"action\":\"repay\",\"case\":null,\"cents\":10000,\"debtor\":\"resident:2026-001\",\"value_on\":null}","id":20,"on_day":"2026-05-10"}],["entry",{"booked_on":"2026-05-10","case_ref":"2026-001","id":21,"kind":"repayment","value_on":"2026-05-10"}],["posting",{"account":"bank","amount_cents":10000,"case_ref":"2026-001","entry":21,"id":43}],["posting",{"account":"claim:resident:2026-001","amount_cents":-10000,"case_ref":"2026-001","entry":21,"id":44}]],"schema":"0002"}','c051638d1077c0cd888ee5252d73256b7948c7b759fa5a4dec19366e92a8655b','a4fd66619e5553554625be5af692308dbfc756bf7bbf8e6abcee7f3e44fe03be');
INSERT INTO "record" VALUES(51,'2026-11-22T08:39:08.859Z','dirk','treasurer','repay','resident:2026-001','{"day":"2026-06-10","rows":[["command_key",{"content":"{\"action\":\"repay\",\"case\":null,\"cents\":10000,\"debtor\":\"resident:2026-001\",\"value_on\":null}","id":21,"on_day":"2026-06-10"}],["entry",{"booked_on":"2026-06-10","case_ref":"2026-001","id":22,"kind":"repayment","value_on":"2026-06-10"}],["posting",{"account":"bank","amount_cents":10000,"case_ref":"2026-001","entry":22,"id":45}],["posting",{"account":"claim:resident:2026-001","amount_cents":-10000,"case_ref":"2026-001","entry":22,"id":46}]],"schema":"0002"}','a4fd66619e5553554625be5af692308dbfc756bf7bbf8e6abcee7f3e44fe03be','5e24cd567579e02f85aa09fdd35cc63429cbeabbdc3300d2b1e327a9e31858de');
INSERT INTO "record" VALUES(52,'2026-11-22T08:39:08.877Z','anna','secretariat','case submit','2026-002','{"day":"2026-04-01","rows":[["dossier",{"household_mark":"0238a6c617e60c92a304d8797012036ae0dfe07a5a98803c533c93b0168b91f9","ref":"2026-002","requester":"mee","submitted_on":"2026-04-01"}],["case_key",{"case_ref":"2026-002","digest":"ce9b000fa728dcab7b780df93fad7660b7f1a934ca0d2d4744f7484e6c765348"}],["request",{"amount_cents":64000,"case_ref":"2026-002","form":"gift","id":2,"mark":"f9dd07d9a2da9b37d0628756576b8efec03efff6d735494cb5cad3e21abb762b","needed_by":"2026-04-22","received_on":"2026-04-01","version":1}],["request_line",{"amount_cents":42000,"id":2,"line":1,"request":2}],["request_line",{"amount_cents":22000,"id":3,"line":2,"request":2}],["bottleneck",{"id":3,"kind":"contradiction","law":"vreemdelingenwet","request":2}],["sealed",{"case_ref":"2026-002","digest":"78f7d8b39afde394aa82418713d69acd0e632634c153f1bbff2b9a1e17e625b3","id":6,"name":"request/1"}]],"schema":"0002"}','5e24cd567579e02f85aa09fdd35cc63429cbeabbdc3300d2b1e327a9e31858de','f115ca563f9737ed04672eda65fd000e01065081f55fa930a017a0c65441ec8e');
INSERT INTO "record" VALUES(53,'2026-11-22T08:39:08.900Z','anna','secretariat','case judge','2026-002','{"day":"2026-04-01","rows":[["judgement",{"answer":1,"case_ref":"2026-002","fact":"lawful","id":4,"member":"anna"}],["sealed",{"case_ref":"2026-002","digest":"ad4227094cc192dbd3466e74af813b5643c1d74bf419cb44fc54379200747ad5","id":7,"name":"judgement/4"}]],"schema":"0002"}','f115ca563f9737ed04672eda65fd000e01065081f55fa930a017a0c65441ec8e','48e0295d2609cd8430ee7f1768c6ecf45400e55c5ae84db6015809d7e136f352');
INSERT INTO "record" VALUES(54,'2026-11-22T08:39:08.924Z','anna','secretariat','case judge','2026-002','{"day":"2026-04-01","rows":[["judgement",{"answer":1,"case_ref":"2026-002","fact":"fits_intent_of_law","id":5,"member":"anna"}],["sealed",{"case_ref":"2026-002","digest":"f7acb590557bef1fd4f81217dbdb694fa0cdfc505a73092522dd044231db45fb","id":8,"name":"judgement/5"}]],"schema":"0002"}','48e0295d2609cd8430ee7f1768c6ecf45400e55c5ae84db6015809d7e136f352','fe48456195400daa33cf117b9f0c586960f089733c3f9d2b48d48f33f767bc70');
INSERT INTO "record" VALUES(55,'2026-11-22T08:39:08.947Z','anna','secretariat','case judge','2026-002','{"day":"2026-04-01","rows":[["judgement",{"answer":1,"case_ref":"2026-002","fact":"equal_cases_explained","id":6,"member":"anna"}],["sealed",{"case_ref":"2026-002","digest":"8d6f7638280ea55d73e54cdb3c78f5cbb97914dab7c501977f53d5066c1518b7","id":9,"name":"judgement/6"}]],"schema":"0002"}','fe48456195400daa33cf117b9f0c586960f089733c3f9d2b48d48f33f767bc70','2306d88279d3d2927cd644e31859ece6391196b892eae60ce425db38da454ba3');
INSERT INTO "record" VALUES(56,'2026-11-22T08:39:08.993Z','anna','secretariat','assess','2026-002','{"day":"2026-04-01","rows":[["assessment",{"advice":"grant","case_ref":"2026-002","document":"{\"advice\":{\"advice\":\"grant\",\"because\":[]},\"criteria\":[{\"id\":\"O1\",\"leaves\":[{\"against\":[true],\"fact\":\"requester_is_partner\",\"result\":true,\"saw\":true,\"text\":\"requester_is_partner\"}],\"name\":\"requester_is_professional_of_partner\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O2\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_in_area\",\"result\":true,\"saw\":true,\"text\":\"resident_in_area\"}],\"name\":\"resident_in_working_area\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O3\",\"leaves\":[{\"against\":[0],\"fact\":\"story_parts_missing\",\"result\":true,\"saw\":0,\"text\":\"story_parts_missing == 0\"}],\"name\":\"story_complete\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O4\",\"leaves\":[{\"against\":[true],\"fact\":\"second_signatory_agrees\",\"result\":true,\"saw\":true,\"text\":\"second_signatory_agrees\"}],\"name\":\"second_signatory_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O5\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_agrees\",\"result\":true,\"saw\":true,\"text\":\"resident_agrees\"}],\"name\":\"resident_informed_and_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O6\",\"leaves\":[{\"against\":[true],\"fact\":\"bsn_found\",\"result\":false,\"saw\":false,\"text\":\"bsn_found\"}],\"name\":\"no_citizen_service_number\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"L1\",\"leaves\":[{\"against\":[1],\"fact\":\"bottlenecks_named\",\"result\":true,\"saw\":1,\"text\":\"bottlenecks_named >= 1\"}],\"name\":\"bottleneck_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L2\",\"leaves\":[{\"against\":[0],\"fact\":\"prior_provisions_unexplored\",\"result\":true,\"saw\":0,\"text\":\"prior_provisions_unexplored == 0\"}],\"name\":\"prior_provisions_explored\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L3\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_in_time\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_in_time\"}],\"name\":\"no_prior_provision_in_time\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L5\",\"leaves\":[{\"against\":[true],\"fact\":\"fits_intent_of_law\",\"result\":true,\"saw\":true,\"text\":\"fits_intent_of_law\"}],\"name\":\"intent_of_the_law\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L6\",\"leaves\":[{\"against\":[true],\"fact\":\"lawful\",\"result\":true,\"saw\":true,\"text\":\"lawful\"}],\"name\":\"not_against_the_law\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L7\",\"leaves\":[{\"against\":[3],\"fact\":\"duration\",\"result\":true,\"saw\":1,\"text\":\"duration <= bridging_at_most\"}],\"name\":\"not_structural\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L8\",\"leaves\":[{\"against\":[true],\"fact\":\"cheapest_variant\",\"result\":true,\"saw\":true,\"text\":\"cheapest_variant\"},{\"against\":[50000],\"fact\":\"amount_asked\",\"result\":false,\"saw\":64000,\"text\":\"amount_asked <= quotation_needed_above\"},{\"against\":[0],\"fact\":\"quotations_missing\",\"result\":true,\"saw\":0,\"text\":\"quotations_missing == 0\"}],\"name\":\"proportionate\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L9\",\"leaves\":[{\"against\":[true],\"fact\":\"pays_debt\",\"result\":false,\"saw\":false,\"text\":\"pays_debt\"},{\"against\":[true],\"fact\":\"debt_threatens\",\"result\":false,\"saw\":false,\"text\":\"debt_threatens\"},{\"against\":[true],\"fact\":\"debt_in_plan\",\"result\":null,\"saw\":null,\"text\":\"debt_in_plan\"}],\"name\":\"debt_only_when_needed\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L10\",\"leaves\":[{\"against\":[true],\"fact\":\"equal_cases_explained\",\"result\":true,\"saw\":true,\"text\":\"equal_cases_explained\"}],\"name\":\"equal_cases_explained\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L12\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"name\":\"no_loan_in_debt_scheme\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"R1\",\"leaves\":[{\"against\":[true],\"fact\":\"do_nothing_described\",\"result\":true,\"saw\":true,\"text\":\"do_nothing_described\"}],\"name\":\"do_nothing_scenario_described\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R2\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_source\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_source == 0\"}],\"name\":\"costs_have_a_source\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R3\",\"leaves\":[{\"against\":[100],\"fact\":\"expected_return\",\"result\":true,\"saw\":993,\"text\":\"expected_return >= return_positive\"}],\"name\":\"expected_return_positive\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R4\",\"leaves\":[{\"against\":[true],\"fact\":\"lasting_perspective\",\"result\":true,\"saw\":true,\"text\":\"lasting_perspective\"}],\"name\":\"lasting_perspective\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R5\",\"leaves\":[{\"against\":[1],\"fact\":\"basic_needs_helped\",\"result\":true,\"saw\":2,\"text\":\"basic_needs_helped >= 1\"}],\"name\":\"basic_security\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R6\",\"leaves\":[{\"against\":[1],\"fact\":\"minors\",\"result\":false,\"saw\":0,\"text\":\"minors >= 1\"}],\"name\":\"minors_involved\",\"otherwise\":\"weighs\",\"outcome\":\"not_met\",\"value\":\"return\"},{\"id\":\"R8\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_beneficiary\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_beneficiary == 0\"}],\"name\":\"beneficiaries_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"B1\",\"leaves\":[{\"against\":[true],\"fact\":\"own_goal\",\"result\":true,\"saw\":true,\"text\":\"own_goal\"}],\"name\":\"own_goal_of_resident\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B2\",\"leaves\":[{\"against\":[true],\"fact\":\"first_step_helped\",\"result\":true,\"saw\":true,\"text\":\"first_step_helped\"}],\"name\":\"first_step\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B3\",\"leaves\":[{\"against\":[\"present\",\"explained\"],\"fact\":\"own_contribution\",\"result\":true,\"saw\":\"present\",\"text\":\"own_contribution in [''present'', ''explained'']\"}],\"name\":\"own_contribution\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B4\",\"leaves\":[{\"against\":[true],\"fact\":\"one_contact\",\"result\":true,\"saw\":true,\"text\":\"one_contact\"}],\"name\":\"one_contact_person\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B5\",\"leaves\":[{\"against\":[true],\"fact\":\"support_plan\",\"result\":true,\"saw\":true,\"text\":\"support_plan\"}],\"name\":\"plan_present\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B6\",\"leaves\":[{\"against\":[true],\"fact\":\"parties_agree\",\"result\":true,\"saw\":true,\"text\":\"parties_agree\"}],\"name\":\"parties_in_agreement\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B7\",\"leaves\":[{\"against\":[true],\"fact\":\"aftercare_described\",\"result\":true,\"saw\":true,\"text\":\"aftercare_described\"},{\"against\":[183],\"fact\":\"evaluation_within\",\"result\":true,\"saw\":153,\"text\":\"evaluation_within <= evaluation_at_most\"}],\"name\":\"aftercare_and_evaluation\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"F1\",\"leaves\":[{\"against\":[true],\"fact\":\"balance_sufficient\",\"result\":true,\"saw\":true,\"text\":\"balance_sufficient\"}],\"name\":\"balance_sufficient\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F3\",\"leaves\":[{\"against\":[0],\"fact\":\"earlier_grants\",\"result\":true,\"saw\":0,\"text\":\"earlier_grants == 0\"}],\"name\":\"no_repeat_within_a_year\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F4\",\"leaves\":[{\"against\":[true],\"fact\":\"paid_to_resident\",\"result\":false,\"saw\":false,\"text\":\"paid_to_resident\"}],\"name\":\"no_cash_to_resident\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F5\",\"leaves\":[{\"against\":[true],\"fact\":\"already_paid\",\"result\":false,\"saw\":false,\"text\":\"already_paid\"}],\"name\":\"not_afterwards\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F8\",\"leaves\":[{\"against\":[true],\"fact\":\"assessor_independent\",\"result\":true,\"saw\":true,\"text\":\"assessor_independent\"}],\"name\":\"assessor_independent\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"fund\"}],\"facts\":{\"aftercare_described\":true,\"already_paid\":false,\"amount_asked\":64000,\"amount_to_decide\":64000,\"assessor_independent\":true,\"balance_sufficient\":true,\"basic_needs_helped\":2,\"bottlenecks_named\":1,\"bsn_found\":false,\"cheapest_variant\":true,\"cost_lines_without_beneficiary\":0,\"cost_lines_without_source\":0,\"debt_in_plan\":null,\"debt_threatens\":false,\"do_nothing_described\":true,\"duration\":1,\"earlier_grants\":0,\"earlier_grants_ever\":0,\"equal_cases_explained\":true,\"evaluation_within\":153,\"expected_return\":993,\"first_step_helped\":true,\"fits_intent_of_law\":true,\"form_asked\":\"gift\",\"gifts_with_this\":64000,\"lasting_perspective\":true,\"lawful\":true,\"loan_in_debt_scheme\":false,\"minors\":0,\"on_assistance\":false,\"one_contact\":true,\"own_contribution\":\"present\",\"own_goal\":true,\"paid_to_resident\":false,\"parties_agree\":true,\"pays_debt\":false,\"prior_provision_in_time\":false,\"prior_provision_too_late\":false,\"prior_provisions_unexplored\":0,\"proposed_payer\":\"all\",\"quotations_missing\":0,\"requester_is_partner\":true,\"resident_agrees\":true,\"resident_in_area\":true,\"second_signatory_agrees\":true,\"similar_signals_12_months\":1,\"story_parts_missing\":0,\"support_plan\":true,\"urgency\":\"none\"},\"format\":\"casusfonds-assessment-1\",\"questions\":[],\"rule_set\":{\"id\":\"values-triangle\",\"sha256\":\"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95\",\"version\":\"2026.1\"},\"signals\":[{\"id\":\"L11\",\"leaves\":[{\"against\":[true],\"fact\":\"on_assistance\",\"result\":false,\"saw\":false,\"text\":\"on_assistance\"},{\"against\":[120000],\"fact\":\"gifts_with_this\",\"result\":false,\"saw\":64000,\"text\":\"gifts_with_this > gift_allowance\"}],\"name\":\"gift_touches_assistance\",\"outcome\":\"not_met\"},{\"id\":\"R3S\",\"leaves\":[{\"against\":[300],\"fact\":\"expected_return\",\"result\":true,\"saw\":993,\"text\":\"expected_return >= return_strong\"}],\"name\":\"expected_return_strong\",\"outcome\":\"met\"},{\"id\":\"F9\",\"leaves\":[{\"against\":[3],\"fact\":\"similar_signals_12_months\",\"result\":false,\"saw\":1,\"text\":\"similar_signals_12_months >= system_signal_from\"}],\"name\":\"system_signal\",\"outcome\":\"not_met\"}],\"tables\":{\"deadline\":{\"ask\":[],\"row\":\"R7b\",\"rows\":[{\"id\":\"R7a\",\"leaves\":[{\"against\":[\"none\"],\"fact\":\"urgency\",\"result\":false,\"saw\":\"none\",\"text\":\"urgency != ''none''\"}],\"outcome\":\"not_met\"},{\"id\":\"R7b\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"decide_within_working_days\":5,\"reasons_within_days\":0}},\"form\":{\"ask\":[],\"row\":\"L4c\",\"rows\":[{\"id\":\"L4\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"L4b\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"outcome\":\"not_met\"},{\"id\":\"L4c\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"form\":\"as_asked\"}},\"mandate\":{\"ask\":[],\"row\":\"F2a\",\"rows\":[{\"id\":\"F2a\",\"leaves\":[{\"against\":[150000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":64000,\"text\":\"amount_to_decide <= mandate_two_members\"}],\"outcome\":\"met\"},{\"id\":\"F2b\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":64000,\"text\":\"amount_to_decide <= mandate_full_secretariat\"}],\"outcome\":\"met\"},{\"id\":\"F2c\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":false,\"saw\":64000,\"text\":\"amount_to_decide > mandate_full_secretariat\"}],\"outcome\":\"not_met\"}],\"then\":{\"decides\":\"two_members\"}},\"payer\":{\"ask\":[],\"row\":\"F6e\",\"rows\":[{\"id\":\"F6a\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"F6b\",\"leaves\":[{\"against\":[\"resident\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"all\",\"text\":\"proposed_payer == ''resident''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6c\",\"leaves\":[{\"against\":[\"party\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"all\",\"text\":\"proposed_payer == ''party''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6d\",\"leaves\":[{\"against\":[\"several\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"all\",\"text\":\"proposed_payer == ''several''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6e\",\"leaves\":[{\"against\":[\"all\"],\"fact\":\"proposed_payer\",\"result\":true,\"saw\":\"all\",\"text\":\"proposed_payer == ''all''\"}],\"outcome\":\"met\"}],\"then\":{\"key\":\"equal\",\"part_percent\":100,\"who\":\"all\"}},\"reasons\":{\"ask\":[],\"row\":\"P1\",\"rows\":[{\"id\":\"P1\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"reasons\":\"each_value_and_deviation\"}},\"spending_proof\":{\"ask\":[],\"row\":\"F7\",\"rows\":[{\"id\":\"F7\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"proof_within_days\":30}}},\"values\":{\"admissibility\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"commitment\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"fund\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"legitimacy\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"return\":{\"because\":[],\"score\":91,\"verdict\":\"supports\"}}}","engines":"{\"casusfonds\":\"0.1.0\",\"durable_rules\":\"2.0.28\"}","id":3,"on_day":"2026-04-01","request":2,"rule_set":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","sha256":"deb454c57431bee6d2e8d80a4fbeb7dcd234e37bbafda0792d87de0295c5b619"}]],"schema":"0002"}','2306d88279d3d2927cd644e31859ece6391196b892eae60ce425db38da454ba3','1269a882f1cce0d55194dee9fcbab265f93c07e4c0082e5534a6fa7d7fd7791c');
INSERT INTO "record" VALUES(57,'2026-11-22T08:39:09.047Z','anna','secretariat','decide','2026-002','{"day":"2026-04-01","rows":[["assessment",{"advice":"grant","case_ref":"2026-002","document":"{\"advice\":{\"advice\":\"grant\",\"because\":[]},\"criteria\":[{\"id\":\"O1\",\"leaves\":[{\"against\":[true],\"fact\":\"requester_is_partner\",\"result\":true,\"saw\":true,\"text\":\"requester_is_partner\"}],\"name\":\"requester_is_professional_of_partner\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O2\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_in_area\",\"result\":true,\"saw\":true,\"text\":\"resident_in_area\"}],\"name\":\"resident_in_working_area\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O3\",\"leaves\":[{\"against\":[0],\"fact\":\"story_parts_missing\",\"result\":true,\"saw\":0,\"text\":\"story_parts_missing == 0\"}],\"name\":\"story_complete\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O4\",\"leaves\":[{\"against\":[true],\"fact\":\"second_signatory_agrees\",\"result\":true,\"saw\":true,\"text\":\"second_signatory_agrees\"}],\"name\":\"second_signatory_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O5\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_agrees\",\"result\":true,\"saw\":true,\"text\":\"resident_agrees\"}],\"name\":\"resident_informed_and_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O6\",\"leaves\":[{\"against\":[true],\"fact\":\"bsn_found\",\"result\":false,\"saw\":false,\"text\":\"bsn_found\"}],\"name\":\"no_citizen_service_number\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"L1\",\"leaves\":[{\"against\":[1],\"fact\":\"bottlenecks_named\",\"result\":true,\"saw\":1,\"text\":\"bottlenecks_named >= 1\"}],\"name\":\"bottleneck_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L2\",\"leaves\":[{\"against\":[0],\"fact\":\"prior_provisions_unexplored\",\"result\":true,\"saw\":0,\"text\":\"prior_provisions_unexplored == 0\"}],\"name\":\"prior_provisions_explored\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L3\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_in_time\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_in_time\"}],\"name\":\"no_prior_provision_in_time\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L5\",\"leaves\":[{\"against\":[true],\"fact\":\"fits_intent_of_law\",\"result\":true,\"saw\":true,\"text\":\"fits_intent_of_law\"}],\"name\":\"intent_of_the_law\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L6\",\"leaves\":[{\"against\":[true],\"fact\":\"lawful\",\"result\":true,\"saw\":true,\"text\":\"lawful\"}],\"name\":\"not_against_the_law\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L7\",\"leaves\":[{\"against\":[3],\"fact\":\"duration\",\"result\":true,\"saw\":1,\"text\":\"duration <= bridging_at_most\"}],\"name\":\"not_structural\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L8\",\"leaves\":[{\"against\":[true],\"fact\":\"cheapest_variant\",\"result\":true,\"saw\":true,\"text\":\"cheapest_variant\"},{\"against\":[50000],\"fact\":\"amount_asked\",\"result\":false,\"saw\":64000,\"text\":\"amount_asked <= quotation_needed_above\"},{\"against\":[0],\"fact\":\"quotations_missing\",\"result\":true,\"saw\":0,\"text\":\"quotations_missing == 0\"}],\"name\":\"proportionate\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L9\",\"leaves\":[{\"against\":[true],\"fact\":\"pays_debt\",\"result\":false,\"saw\":false,\"text\":\"pays_debt\"},{\"against\":[true],\"fact\":\"debt_threatens\",\"result\":false,\"saw\":false,\"text\":\"debt_threatens\"},{\"against\":[true],\"fact\":\"debt_in_plan\",\"result\":null,\"saw\":null,\"text\":\"debt_in_plan\"}],\"name\":\"debt_only_when_needed\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L10\",\"leaves\":[{\"against\":[true],\"fact\":\"equal_cases_explained\",\"result\":true,\"saw\":true,\"text\":\"equal_cases_explained\"}],\"name\":\"equal_cases_explained\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L12\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"name\":\"no_loan_in_debt_scheme\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"R1\",\"leaves\":[{\"against\":[true],\"fact\":\"do_nothing_described\",\"result\":true,\"saw\":true,\"text\":\"do_nothing_described\"}],\"name\":\"do_nothing_scenario_described\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R2\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_source\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_source == 0\"}],\"name\":\"costs_have_a_source\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R3\",\"leaves\":[{\"against\":[100],\"fact\":\"expected_return\",\"result\":true,\"saw\":993,\"text\":\"expected_return >= return_positive\"}],\"name\":\"expected_return_positive\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R4\",\"leaves\":[{\"against\":[true],\"fact\":\"lasting_perspective\",\"result\":true,\"saw\":true,\"text\":\"lasting_perspective\"}],\"name\":\"lasting_perspective\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R5\",\"leaves\":[{\"against\":[1],\"fact\":\"basic_needs_helped\",\"result\":true,\"saw\":2,\"text\":\"basic_needs_helped >= 1\"}],\"name\":\"basic_security\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R6\",\"leaves\":[{\"against\":[1],\"fact\":\"minors\",\"result\":false,\"saw\":0,\"text\":\"minors >= 1\"}],\"name\":\"minors_involved\",\"otherwise\":\"weighs\",\"outcome\":\"not_met\",\"value\":\"return\"},{\"id\":\"R8\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_beneficiary\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_beneficiary == 0\"}],\"name\":\"beneficiaries_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"B1\",\"leaves\":[{\"against\":[true],\"fact\":\"own_goal\",\"result\":true,\"saw\":true,\"text\":\"own_goal\"}],\"name\":\"own_goal_of_resident\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B2\",\"leaves\":[{\"against\":[true],\"fact\":\"first_step_helped\",\"result\":true,\"saw\":true,\"text\":\"first_step_helped\"}],\"name\":\"first_step\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B3\",\"leaves\":[{\"against\":[\"present\",\"explained\"],\"fact\":\"own_contribution\",\"result\":true,\"saw\":\"present\",\"text\":\"own_contribution in [''present'', ''explained'']\"}],\"name\":\"own_contribution\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B4\",\"leaves\":[{\"against\":[true],\"fact\":\"one_contact\",\"result\":true,\"saw\":true,\"text\":\"one_contact\"}],\"name\":\"one_contact_person\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B5\",\"leaves\":[{\"against\":[true],\"fact\":\"support_plan\",\"result\":true,\"saw\":true,\"text\":\"support_plan\"}],\"name\":\"plan_present\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B6\",\"leaves\":[{\"against\":[true],\"fact\":\"parties_agree\",\"result\":true,\"saw\":true,\"text\":\"parties_agree\"}],\"name\":\"parties_in_agreement\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B7\",\"leaves\":[{\"against\":[true],\"fact\":\"aftercare_described\",\"result\":true,\"saw\":true,\"text\":\"aftercare_described\"},{\"against\":[183],\"fact\":\"evaluation_within\",\"result\":true,\"saw\":153,\"text\":\"evaluation_within <= evaluation_at_most\"}],\"name\":\"aftercare_and_evaluation\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"F1\",\"leaves\":[{\"against\":[true],\"fact\":\"balance_sufficient\",\"result\":true,\"saw\":true,\"text\":\"balance_sufficient\"}],\"name\":\"balance_sufficient\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F3\",\"leaves\":[{\"against\":[0],\"fact\":\"earlier_grants\",\"result\":true,\"saw\":0,\"text\":\"earlier_grants == 0\"}],\"name\":\"no_repeat_within_a_year\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F4\",\"leaves\":[{\"against\":[true],\"fact\":\"paid_to_resident\",\"result\":false,\"saw\":false,\"text\":\"paid_to_resident\"}],\"name\":\"no_cash_to_resident\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F5\",\"leaves\":[{\"against\":[true],\"fact\":\"already_paid\",\"result\":false,\"saw\":false,\"text\":\"already_paid\"}],\"name\":\"not_afterwards\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F8\",\"leaves\":[{\"against\":[true],\"fact\":\"assessor_independent\",\"result\":true,\"saw\":true,\"text\":\"assessor_independent\"}],\"name\":\"assessor_independent\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"fund\"}],\"facts\":{\"aftercare_described\":true,\"already_paid\":false,\"amount_asked\":64000,\"amount_to_decide\":64000,\"assessor_independent\":true,\"balance_sufficient\":true,\"basic_needs_helped\":2,\"bottlenecks_named\":1,\"bsn_found\":false,\"cheapest_variant\":true,\"cost_lines_without_beneficiary\":0,\"cost_lines_without_source\":0,\"debt_in_plan\":null,\"debt_threatens\":false,\"do_nothing_described\":true,\"duration\":1,\"earlier_grants\":0,\"earlier_grants_ever\":0,\"equal_cases_explained\":true,\"evaluation_within\":153,\"expected_return\":993,\"first_step_helped\":true,\"fits_intent_of_law\":true,\"form_asked\":\"gift\",\"gifts_with_this\":64000,\"lasting_perspective\":true,\"lawful\":true,\"loan_in_debt_scheme\":false,\"minors\":0,\"on_assistance\":false,\"one_contact\":true,\"own_contribution\":\"present\",\"own_goal\":true,\"paid_to_resident\":false,\"parties_agree\":true,\"pays_debt\":false,\"prior_provision_in_time\":false,\"prior_provision_too_late\":false,\"prior_provisions_unexplored\":0,\"proposed_payer\":\"all\",\"quotations_missing\":0,\"requester_is_partner\":true,\"resident_agrees\":true,\"resident_in_area\":true,\"second_signatory_agrees\":true,\"similar_signals_12_months\":1,\"story_parts_missing\":0,\"support_plan\":true,\"urgency\":\"none\"},\"format\":\"casusfonds-assessment-1\",\"questions\":[],\"rule_set\":{\"id\":\"values-triangle\",\"sha256\":\"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95\",\"version\":\"2026.1\"},\"signals\":[{\"id\":\"L11\",\"leaves\":[{\"against\":[true],\"fact\":\"on_assistance\",\"result\":false,\"saw\":false,\"text\":\"on_assistance\"},{\"against\":[120000],\"fact\":\"gifts_with_this\",\"result\":false,\"saw\":64000,\"text\":\"gifts_with_this > gift_allowance\"}],\"name\":\"gift_touches_assistance\",\"outcome\":\"not_met\"},{\"id\":\"R3S\",\"leaves\":[{\"against\":[300],\"fact\":\"expected_return\",\"result\":true,\"saw\":993,\"text\":\"expected_return >= return_strong\"}],\"name\":\"expected_return_strong\",\"outcome\":\"met\"},{\"id\":\"F9\",\"leaves\":[{\"against\":[3],\"fact\":\"similar_signals_12_months\",\"result\":false,\"saw\":1,\"text\":\"similar_signals_12_months >= system_signal_from\"}],\"name\":\"system_signal\",\"outcome\":\"not_met\"}],\"tables\":{\"deadline\":{\"ask\":[],\"row\":\"R7b\",\"rows\":[{\"id\":\"R7a\",\"leaves\":[{\"against\":[\"none\"],\"fact\":\"urgency\",\"result\":false,\"saw\":\"none\",\"text\":\"urgency != ''none''\"}],\"outcome\":\"not_met\"},{\"id\":\"R7b\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"decide_within_working_days\":5,\"reasons_within_days\":0}},\"form\":{\"ask\":[],\"row\":\"L4c\",\"rows\":[{\"id\":\"L4\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"L4b\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"outcome\":\"not_met\"},{\"id\":\"L4c\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"form\":\"as_asked\"}},\"mandate\":{\"ask\":[],\"row\":\"F2a\",\"rows\":[{\"id\":\"F2a\",\"leaves\":[{\"against\":[150000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":64000,\"text\":\"amount_to_decide <= mandate_two_members\"}],\"outcome\":\"met\"},{\"id\":\"F2b\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":64000,\"text\":\"amount_to_decide <= mandate_full_secretariat\"}],\"outcome\":\"met\"},{\"id\":\"F2c\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":false,\"saw\":64000,\"text\":\"amount_to_decide > mandate_full_secretariat\"}],\"outcome\":\"not_met\"}],\"then\":{\"decides\":\"two_members\"}},\"payer\":{\"ask\":[],\"row\":\"F6e\",\"rows\":[{\"id\":\"F6a\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"F6b\",\"leaves\":[{\"against\":[\"resident\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"all\",\"text\":\"proposed_payer == ''resident''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6c\",\"leaves\":[{\"against\":[\"party\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"all\",\"text\":\"proposed_payer == ''party''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6d\",\"leaves\":[{\"against\":[\"several\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"all\",\"text\":\"proposed_payer == ''several''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6e\",\"leaves\":[{\"against\":[\"all\"],\"fact\":\"proposed_payer\",\"result\":true,\"saw\":\"all\",\"text\":\"proposed_payer == ''all''\"}],\"outcome\":\"met\"}],\"then\":{\"key\":\"equal\",\"part_percent\":100,\"who\":\"all\"}},\"reasons\":{\"ask\":[],\"row\":\"P1\",\"rows\":[{\"id\":\"P1\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"reasons\":\"each_value_and_deviation\"}},\"spending_proof\":{\"ask\":[],\"row\":\"F7\",\"rows\":[{\"id\":\"F7\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"proof_within_days\":30}}},\"values\":{\"admissibility\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"commitment\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"fund\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"legitimacy\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"return\":{\"because\":[],\"score\":91,\"verdict\":\"supports\"}}}","engines":"{\"casusfonds\":\"0.1.0\",\"durable_rules\":\"2.0.28\"}","id":4,"on_day":"2026-04-01","request":2,"rule_set":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","sha256":"deb454c57431bee6d2e8d80a4fbeb7dcd234e37bbafda0792d87de0295c5b619"}],["decision",{"amount_cents":64000,"assessment":4,"case_ref":"2026-002","deviates":0,"form":"gift","id":2,"mandate":"two_members","member":"anna","on_day":"2026-04-01","outcome":"grant"}],["decision_line",{"amount_cents":42000,"decision":2,"id":2,"line":1}],["decision_line",{"amount_cents":22000,"decision":2,"id":3,"line":2}],["sealed",{"case_ref":"2026-002","digest":"a1491c66e8a5d2fed8976b47513d89e53d1685ee51f7d375476990591faadd9e","id":10,"name":"decision/2"}]],"schema":"0002"}','1269a882f1cce0d55194dee9fcbab265f93c07e4c0082e5534a6fa7d7fd7791c','db3daf11f92bbd2b3efc95b245607ec3da6b4b212d46de34b82616d6939c5cd1');
INSERT INTO "record" VALUES(58,'2026-11-22T08:39:09.083Z','bram','secretariat','approve','2026-002','{"day":"2026-04-01","rows":[["approval",{"decision":2,"id":3,"member":"bram","on_day":"2026-04-01"}],["finality",{"decision":2,"on_day":"2026-04-01"}],["entry",{"booked_on":"2026-04-01","case_ref":"2026-002","decision":2,"id":23,"kind":"reservation","value_on":"2026-04-01"}],["posting",{"account":"reserved:2026-002","amount_cents":64000,"case_ref":"2026-002","entry":23,"id":47}],["posting",{"account":"reservations","amount_cents":-64000,"case_ref":"2026-002","entry":23,"id":48}]],"schema":"0002"}','db3daf11f92bbd2b3efc95b245607ec3da6b4b212d46de34b82616d6939c5cd1','83aea0bf96cc169c5181dfb18ae68d535e9b6c21ae77d1b5808a92a0c8db8506');
INSERT INTO "record" VALUES(59,'2026-11-22T08:39:09.122Z','dirk','treasurer','pay','2026-002','{"day":"2026-04-01","rows":[["command_key",{"content":"{\"action\":\"pay\",\"case\":\"2026-002\",\"line\":null,\"value_on\":null}","id":22,"on_day":"2026-04-01"}],["entry",{"booked_on":"2026-04-01","case_ref":"2026-002","decision":2,"id":24,"kind":"payout","line":1,"value_on":"2026-04-01"}],["posting",{"account":"case:2026-002","amount_cents":42000,"case_ref":"2026-002","entry":24,"id":49}],["posting",{"account":"bank","amount_cents":-42000,"case_ref":"2026-002","entry":24,"id":50}],["posting",{"account":"reserved:2026-002","amount_cents":-42000,"case_ref":"2026-002","entry":24,"id":51}],["posting",{"account":"reservations","amount_cents":42000,"case_ref":"2026-002","entry":24,"id":52}],["entry",{"booked_on":"2026-04-01","case_ref":"2026-002","decision":2,"id":25,"kind":"payout","line":2,"value_on":"2026-04-01"}],["posting",{"account":"case:2026-002","amount_cents":22000,"case_ref":"2026-002","entry":25,"id":53}],["posting",{"account":"bank","amount_cents":-22000,"case_ref":"2026-002","entry":25,"id":54}],["posting",{"account":"reserved:2026-002","amount_cents":-22000,"case_ref":"2026-002","entry":25,"id":55}],["posting",{"account":"reservations","amount_cents":22000,"case_ref":"2026-002","entry":25,"id":56}]],"schema":"0002"}','83aea0bf96cc169c5181dfb18ae68d535e9b6c21ae77d1b5808a92a0c8db8506','e03ef283c1f8551e93aead38a15db12d57f989eb3250ca2ccc380790fd2c384c');
INSERT INTO "record" VALUES(60,'2026-11-22T08:39:09.196Z','anna','secretariat','settle','2026-002','{"day":"2026-04-20","rows":[["command_key",{"content":"{\"action\":\"settle\",\"case\":\"2026-002\",\"instalments\":1,\"key\":\"equal\",\"part\":100,\"start\":null,\"value_on\":null,\"weights\":{},\"who\":\"all\"}","id":23,"on_day":"2026-04-20"}],["entry",{"booked_on":"2026-04-20","case_ref":"2026-002","decision":2,"id":26,"kind":"settlement","value_on":"2026-04-20"}],["posting",{"account":"claim:brabant-wonen","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":57}],["posting",{"account":"claim:brabantzorg","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":58}],["posting",{"account":"claim:cello","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":59}],["posting",{"account":"claim:farent","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":60}],["posting",{"account":"claim:gemeente-s-hertogenbosch","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":61}],["posting",{"account":"claim:ggd","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":62}],["posting",{"account":"claim:joost","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":63}],["posting",{"account":"claim:linc-naar-zorg","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":64}],["posting",{"account":"claim:maatschappelijke-opvang","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":65}],["posting",{"account":"claim:mee","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":66}],["posting",{"account":"claim:oosterpoort","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":67}],["posting",{"account":"claim:reinier-van-arkel","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":68}],["posting",{"account":"claim:springplank073","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":69}],["posting",{"account":"claim:van-neynsel-groep","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":70}],["posting",{"account":"claim:weenerxl","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":71}],["posting",{"account":"claim:zayaz","amount_cents":4000,"case_ref":"2026-002","entry":26,"id":72}],["posting",{"account":"case:2026-002","amount_cents":-64000,"case_ref":"2026-002","entry":26,"id":73}],["settlement",{"case_ref":"2026-002","entry":26,"id":2,"key":"equal","member":"anna","on_day":"2026-04-20","part_percent":100,"who":"all"}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"brabant-wonen","due_on":"2026-05-20","id":2,"reference":"RF64202600201","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"brabantzorg","due_on":"2026-05-20","id":3,"reference":"RF37202600202","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"cello","due_on":"2026-05-20","id":4,"reference":"RF10202600203","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"farent","due_on":"2026-05-20","id":5,"reference":"RF80202600204","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"gemeente-s-hertogenbosch","due_on":"2026-05-20","id":6,"reference":"RF53202600205","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"ggd","due_on":"2026-05-20","id":7,"reference":"RF26202600206","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"joost","due_on":"2026-05-20","id":8,"reference":"RF96202600207","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"linc-naar-zorg","due_on":"2026-05-20","id":9,"reference":"RF69202600208","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"maatschappelijke-opvang","due_on":"2026-05-20","id":10,"reference":"RF42202600209","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"mee","due_on":"2026-05-20","id":11,"reference":"RF15202600210","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"oosterpoort","due_on":"2026-05-20","id":12,"reference":"RF85202600211","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"reinier-van-arkel","due_on":"2026-05-20","id":13,"reference":"RF58202600212","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"springplank073","due_on":"2026-05-20","id":14,"reference":"RF31202600213","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"van-neynsel-groep","due_on":"2026-05-20","id":15,"reference":"RF04202600214","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"weenerxl","due_on":"2026-05-20","id":16,"reference":"RF74202600215","settlement":2}],["claim",{"amount_cents":4000,"case_ref":"2026-002","debtor":"zayaz","due_on":"2026-05-20","id":17,"reference":"RF47202600216","settlement":2}]],"schema":"0002"}','e03ef283c1f8551e93aead38a15db12d57f989eb3250ca2ccc380790fd2c384c','1f386ee57c21b2c6219ba91cc95fd378b3d727ef86659f5f294148e33076a70f');
INSERT INTO "record" VALUES(61,'2026-11-22T08:39:09.227Z','dirk','treasurer','repay','zayaz','{"day":"2026-05-04","rows":[["command_key",{"content":"{\"action\":\"repay\",\"case\":null,\"cents\":5000,\"debtor\":\"zayaz\",\"value_on\":null}","id":24,"on_day":"2026-05-04"}],["entry",{"booked_on":"2026-05-04","id":27,"kind":"repayment","value_on":"2026-05-04"}],["posting",{"account":"bank","amount_cents":5000,"entry":27,"id":74}],["posting",{"account":"claim:zayaz","amount_cents":-4000,"case_ref":"2026-002","entry":27,"id":75}],["posting",{"account":"claim:zayaz","amount_cents":-1000,"entry":27,"id":76}]],"schema":"0002"}','1f386ee57c21b2c6219ba91cc95fd378b3d727ef86659f5f294148e33076a70f','e6d48eaa213e2715eb12ea3a26c472557a082a5daca71906c63b3edcb205ee28');
INSERT INTO "record" VALUES(62,'2026-11-22T08:39:09.365Z','anna','secretariat','case submit','2026-003','{"day":"2026-05-04","rows":[["dossier",{"household_mark":"9b2d465eb66ad2a30f5a1c44149b98e4ef50600d2f04532d3e75f58e5ed2a6bd","ref":"2026-003","requester":"oosterpoort","submitted_on":"2026-05-04"}],["case_key",{"case_ref":"2026-003","digest":"e7585e1449d68d6f27c5a88655a3b25928562650971382665b81b98795eda0ca"}],["request",{"amount_cents":78000,"case_ref":"2026-003","form":"gift","id":3,"mark":"68e5c069642c2b4567590342efb124b9791c581d3648f0e14a30a2c2f058c968","needed_by":"2026-05-18","parties":"maatschappelijke-opvang","received_on":"2026-05-04","version":1}],["request_line",{"amount_cents":78000,"id":4,"line":1,"request":3}],["bottleneck",{"id":4,"kind":"rule","law":"wmo","request":3}],["sealed",{"case_ref":"2026-003","digest":"0fe0067dd94881621c678c63e68742b846cc7742c0b390c296e1ca1689325bb5","id":11,"name":"request/1"}]],"schema":"0002"}','e6d48eaa213e2715eb12ea3a26c472557a082a5daca71906c63b3edcb205ee28','3d8bdc59a5408cde786cffc8b247d95463bc3d9ffe7e86f46aae0aff33acbaad');
INSERT INTO "record" VALUES(63,'2026-11-22T08:39:09.386Z','anna','secretariat','case judge','2026-003','{"day":"2026-05-04","rows":[["judgement",{"answer":1,"case_ref":"2026-003","fact":"lawful","id":7,"member":"anna"}],["sealed",{"case_ref":"2026-003","digest":"a5ac8fb17629965efefa7b85a0ab8e3662b5b2a14cfb8fa2469d816dd532ce0a","id":12,"name":"judgement/7"}]],"schema":"0002"}','3d8bdc59a5408cde786cffc8b247d95463bc3d9ffe7e86f46aae0aff33acbaad','167e1c9d8d1be4079d83a1ac097b352c9836d46b4130d248b52e36d92f266bcc');
INSERT INTO "record" VALUES(64,'2026-11-22T08:39:09.409Z','anna','secretariat','case judge','2026-003','{"day":"2026-05-04","rows":[["judgement",{"answer":1,"case_ref":"2026-003","fact":"fits_intent_of_law","id":8,"member":"anna"}],["sealed",{"case_ref":"2026-003","digest":"a1ee291d55967b2ef20cf3eab7bfd18bd707d171457dd778f6a04fbe91dd4f3c","id":13,"name":"judgement/8"}]],"schema":"0002"}','167e1c9d8d1be4079d83a1ac097b352c9836d46b4130d248b52e36d92f266bcc','0eaae4e4313da0349783a42506dff03adaa30375f7ce3e4832ddd658dfee7cf9');
INSERT INTO "record" VALUES(65,'2026-11-22T08:39:09.429Z','anna','secretariat','case judge','2026-003','{"day":"2026-05-04","rows":[["judgement",{"answer":1,"case_ref":"2026-003","fact":"equal_cases_explained","id":9,"member":"anna"}],["sealed",{"case_ref":"2026-003","digest":"476fa1bab6b280800a72125a40cb40a797b9b850aea705bc940d6819293dc7a0","id":14,"name":"judgement/9"}]],"schema":"0002"}','0eaae4e4313da0349783a42506dff03adaa30375f7ce3e4832ddd658dfee7cf9','12a7c0960f26d7dba8b3f072caec6d136198aedbffaa9caa8e444356712def91');
INSERT INTO "record" VALUES(66,'2026-11-22T08:39:09.458Z','anna','secretariat','assess','2026-003','{"day":"2026-05-04","rows":[["assessment",{"advice":"grant","case_ref":"2026-003","document":"{\"advice\":{\"advice\":\"grant\",\"because\":[]},\"criteria\":[{\"id\":\"O1\",\"leaves\":[{\"against\":[true],\"fact\":\"requester_is_partner\",\"result\":true,\"saw\":true,\"text\":\"requester_is_partner\"}],\"name\":\"requester_is_professional_of_partner\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O2\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_in_area\",\"result\":true,\"saw\":true,\"text\":\"resident_in_area\"}],\"name\":\"resident_in_working_area\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O3\",\"leaves\":[{\"against\":[0],\"fact\":\"story_parts_missing\",\"result\":true,\"saw\":0,\"text\":\"story_parts_missing == 0\"}],\"name\":\"story_complete\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O4\",\"leaves\":[{\"against\":[true],\"fact\":\"second_signatory_agrees\",\"result\":true,\"saw\":true,\"text\":\"second_signatory_agrees\"}],\"name\":\"second_signatory_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O5\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_agrees\",\"result\":true,\"saw\":true,\"text\":\"resident_agrees\"}],\"name\":\"resident_informed_and_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O6\",\"leaves\":[{\"against\":[true],\"fact\":\"bsn_found\",\"result\":false,\"saw\":false,\"text\":\"bsn_found\"}],\"name\":\"no_citizen_service_number\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"L1\",\"leaves\":[{\"against\":[1],\"fact\":\"bottlenecks_named\",\"result\":true,\"saw\":1,\"text\":\"bottlenecks_named >= 1\"}],\"name\":\"bottleneck_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L2\",\"leaves\":[{\"against\":[0],\"fact\":\"prior_provisions_unexplored\",\"result\":true,\"saw\":0,\"text\":\"prior_provisions_unexplored == 0\"}],\"name\":\"prior_provisions_explored\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L3\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_in_time\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_in_time\"}],\"name\":\"no_prior_provision_in_time\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L5\",\"leaves\":[{\"against\":[true],\"fact\":\"fits_intent_of_law\",\"result\":true,\"saw\":true,\"text\":\"fits_intent_of_law\"}],\"name\":\"intent_of_the_law\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L6\",\"leaves\":[{\"against\":[true],\"fact\":\"lawful\",\"result\":true,\"saw\":true,\"text\":\"lawful\"}],\"name\":\"not_against_the_law\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L7\",\"leaves\":[{\"against\":[3],\"fact\":\"duration\",\"result\":true,\"saw\":1,\"text\":\"duration <= bridging_at_most\"}],\"name\":\"not_structural\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L8\",\"leaves\":[{\"against\":[true],\"fact\":\"cheapest_variant\",\"result\":true,\"saw\":true,\"text\":\"cheapest_variant\"},{\"against\":[50000],\"fact\":\"amount_asked\",\"result\":false,\"saw\":78000,\"text\":\"amount_asked <= quotation_needed_above\"},{\"against\":[0],\"fact\":\"quotations_missing\",\"result\":true,\"saw\":0,\"text\":\"quotations_missing == 0\"}],\"name\":\"proportionate\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L9\",\"leaves\":[{\"against\":[true],\"fact\":\"pays_debt\",\"result\":false,\"saw\":false,\"text\":\"pays_debt\"},{\"against\":[true],\"fact\":\"debt_threatens\",\"result\":false,\"saw\":false,\"text\":\"debt_threatens\"},{\"against\":[true],\"fact\":\"debt_in_plan\",\"result\":null,\"saw\":null,\"text\":\"debt_in_plan\"}],\"name\":\"debt_only_when_needed\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L10\",\"leaves\":[{\"against\":[true],\"fact\":\"equal_cases_explained\",\"result\":true,\"saw\":true,\"text\":\"equal_cases_explained\"}],\"name\":\"equal_cases_explained\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L12\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"name\":\"no_loan_in_debt_scheme\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"R1\",\"leaves\":[{\"against\":[true],\"fact\":\"do_nothing_described\",\"result\":true,\"saw\":true,\"text\":\"do_nothing_described\"}],\"name\":\"do_nothing_scenario_described\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R2\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_source\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_source == 0\"}],\"name\":\"costs_have_a_source\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R3\",\"leaves\":[{\"against\":[100],\"fact\":\"expected_return\",\"result\":true,\"saw\":769,\"text\":\"expected_return >= return_positive\"}],\"name\":\"expected_return_positive\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R4\",\"leaves\":[{\"against\":[true],\"fact\":\"lasting_perspective\",\"result\":true,\"saw\":true,\"text\":\"lasting_perspective\"}],\"name\":\"lasting_perspective\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R5\",\"leaves\":[{\"against\":[1],\"fact\":\"basic_needs_helped\",\"result\":true,\"saw\":2,\"text\":\"basic_needs_helped >= 1\"}],\"name\":\"basic_security\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R6\",\"leaves\":[{\"against\":[1],\"fact\":\"minors\",\"result\":false,\"saw\":0,\"text\":\"minors >= 1\"}],\"name\":\"minors_involved\",\"otherwise\":\"weighs\",\"outcome\":\"not_met\",\"value\":\"return\"},{\"id\":\"R8\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_beneficiary\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_beneficiary == 0\"}],\"name\":\"beneficiaries_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"B1\",\"leaves\":[{\"against\":[true],\"fact\":\"own_goal\",\"result\":true,\"saw\":true,\"text\":\"own_goal\"}],\"name\":\"own_goal_of_resident\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B2\",\"leaves\":[{\"against\":[true],\"fact\":\"first_step_helped\",\"result\":true,\"saw\":true,\"text\":\"first_step_helped\"}],\"name\":\"first_step\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B3\",\"leaves\":[{\"against\":[\"present\",\"explained\"],\"fact\":\"own_contribution\",\"result\":true,\"saw\":\"present\",\"text\":\"own_contribution in [''present'', ''explained'']\"}],\"name\":\"own_contribution\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B4\",\"leaves\":[{\"against\":[true],\"fact\":\"one_contact\",\"result\":true,\"saw\":true,\"text\":\"one_contact\"}],\"name\":\"one_contact_person\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B5\",\"leaves\":[{\"against\":[true],\"fact\":\"support_plan\",\"result\":true,\"saw\":true,\"text\":\"support_plan\"}],\"name\":\"plan_present\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B6\",\"leaves\":[{\"against\":[true],\"fact\":\"parties_agree\",\"result\":true,\"saw\":true,\"text\":\"parties_agree\"}],\"name\":\"parties_in_agreement\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B7\",\"leaves\":[{\"against\":[true],\"fact\":\"aftercare_described\",\"result\":true,\"saw\":true,\"text\":\"aftercare_described\"},{\"against\":[183],\"fact\":\"evaluation_within\",\"result\":true,\"saw\":133,\"text\":\"evaluation_within <= evaluation_at_most\"}],\"name\":\"aftercare_and_evaluation\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"F1\",\"leaves\":[{\"against\":[true],\"fact\":\"balance_sufficient\",\"result\":true,\"saw\":true,\"text\":\"balance_sufficient\"}],\"name\":\"balance_sufficient\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F3\",\"leaves\":[{\"against\":[0],\"fact\":\"earlier_grants\",\"result\":true,\"saw\":0,\"text\":\"earlier_grants == 0\"}],\"name\":\"no_repeat_within_a_year\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F4\",\"leaves\":[{\"against\":[true],\"fact\":\"paid_to_resident\",\"result\":false,\"saw\":false,\"text\":\"paid_to_resident\"}],\"name\":\"no_cash_to_resident\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F5\",\"leaves\":[{\"against\":[true],\"fact\":\"already_paid\",\"result\":false,\"saw\":false,\"text\":\"already_paid\"}],\"name\":\"not_afterwards\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F8\",\"leaves\":[{\"against\":[true],\"fact\":\"assessor_independent\",\"result\":true,\"saw\":true,\"text\":\"assessor_independent\"}],\"name\":\"assessor_independent\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"fund\"}],\"facts\":{\"aftercare_described\":true,\"already_paid\":false,\"amount_asked\":78000,\"amount_to_decide\":78000,\"assessor_independent\":true,\"balance_sufficient\":true,\"basic_needs_helped\":2,\"bottlenecks_named\":1,\"bsn_found\":false,\"cheapest_variant\":true,\"cost_lines_without_beneficiary\":0,\"cost_lines_without_source\":0,\"debt_in_plan\":null,\"debt_threatens\":false,\"do_nothing_described\":true,\"duration\":1,\"earlier_grants\":0,\"earlier_grants_ever\":0,\"equal_cases_explained\":true,\"evaluation_within\":133,\"expected_return\":769,\"first_step_helped\":true,\"fits_intent_of_law\":true,\"form_asked\":\"gift\",\"gifts_with_this\":78000,\"lasting_perspective\":true,\"lawful\":true,\"loan_in_debt_scheme\":false,\"minors\":0,\"on_assistance\":false,\"one_contact\":true,\"own_contribution\":\"present\",\"own_goal\":true,\"paid_to_resident\":false,\"parties_agree\":true,\"pays_debt\":false,\"prior_provision_in_time\":false,\"prior_provision_too_late\":false,\"prior_provisions_unexplored\":0,\"proposed_payer\":\"party\",\"quotations_missing\":0,\"requester_is_partner\":true,\"resident_agrees\":true,\"resident_in_area\":true,\"second_signatory_agrees\":true,\"similar_signals_12_months\":1,\"story_parts_missing\":0,\"support_plan\":true,\"urgency\":\"unsafe\"},\"format\":\"casusfonds-assessment-1\",\"questions\":[],\"rule_set\":{\"id\":\"values-triangle\",\"sha256\":\"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95\",\"version\":\"2026.1\"},\"signals\":[{\"id\":\"L11\",\"leaves\":[{\"against\":[true],\"fact\":\"on_assistance\",\"result\":false,\"saw\":false,\"text\":\"on_assistance\"},{\"against\":[120000],\"fact\":\"gifts_with_this\",\"result\":false,\"saw\":78000,\"text\":\"gifts_with_this > gift_allowance\"}],\"name\":\"gift_touches_assistance\",\"outcome\":\"not_met\"},{\"id\":\"R3S\",\"leaves\":[{\"against\":[300],\"fact\":\"expected_return\",\"result\":true,\"saw\":769,\"text\":\"expected_return >= return_strong\"}],\"name\":\"expected_return_strong\",\"outcome\":\"met\"},{\"id\":\"F9\",\"leaves\":[{\"against\":[3],\"fact\":\"similar_signals_12_months\",\"result\":false,\"saw\":1,\"text\":\"similar_signals_12_months >= system_signal_from\"}],\"name\":\"system_signal\",\"outcome\":\"not_met\"}],\"tables\":{\"deadline\":{\"ask\":[],\"row\":\"R7a\",\"rows\":[{\"id\":\"R7a\",\"leaves\":[{\"against\":[\"none\"],\"fact\":\"urgency\",\"result\":true,\"saw\":\"unsafe\",\"text\":\"urgency != ''none''\"}],\"outcome\":\"met\"},{\"id\":\"R7b\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"decide_within_working_days\":1,\"reasons_within_days\":7}},\"form\":{\"ask\":[],\"row\":\"L4c\",\"rows\":[{\"id\":\"L4\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"L4b\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"outcome\":\"not_met\"},{\"id\":\"L4c\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"form\":\"as_asked\"}},\"mandate\":{\"ask\":[],\"row\":\"F2a\",\"rows\":[{\"id\":\"F2a\",\"leaves\":[{\"against\":[150000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":78000,\"text\":\"amount_to_decide <= mandate_two_members\"}],\"outcome\":\"met\"},{\"id\":\"F2b\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":78000,\"text\":\"amount_to_decide <= mandate_full_secretariat\"}],\"outcome\":\"met\"},{\"id\":\"F2c\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":false,\"saw\":78000,\"text\":\"amount_to_decide > mandate_full_secretariat\"}],\"outcome\":\"not_met\"}],\"then\":{\"decides\":\"two_members\"}},\"payer\":{\"ask\":[],\"row\":\"F6c\",\"rows\":[{\"id\":\"F6a\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"F6b\",\"leaves\":[{\"against\":[\"resident\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"party\",\"text\":\"proposed_payer == ''resident''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6c\",\"leaves\":[{\"against\":[\"party\"],\"fact\":\"proposed_payer\",\"result\":true,\"saw\":\"party\",\"text\":\"proposed_payer == ''party''\"}],\"outcome\":\"met\"},{\"id\":\"F6d\",\"leaves\":[{\"against\":[\"several\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"party\",\"text\":\"proposed_payer == ''several''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6e\",\"leaves\":[{\"against\":[\"all\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"party\",\"text\":\"proposed_payer == ''all''\"}],\"outcome\":\"not_met\"}],\"then\":{\"key\":null,\"part_percent\":100,\"who\":\"party\"}},\"reasons\":{\"ask\":[],\"row\":\"P1\",\"rows\":[{\"id\":\"P1\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"reasons\":\"each_value_and_deviation\"}},\"spending_proof\":{\"ask\":[],\"row\":\"F7\",\"rows\":[{\"id\":\"F7\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"proof_within_days\":30}}},\"values\":{\"admissibility\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"commitment\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"fund\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"legitimacy\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"return\":{\"because\":[],\"score\":91,\"verdict\":\"supports\"}}}","engines":"{\"casusfonds\":\"0.1.0\",\"durable_rules\":\"2.0.28\"}","id":5,"on_day":"2026-05-04","request":3,"rule_set":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","sha256":"4f9bff87067021fa686f38a9f0ad7826212f7c72e057843b7a4b634a7219083b"}]],"schema":"0002"}','12a7c0960f26d7dba8b3f072caec6d136198aedbffaa9caa8e444356712def91','166e0ce9c4ca002d042fab7b3ec29d9d5bec39620f223126ea45f3ade42ee53d');
INSERT INTO "record" VALUES(67,'2026-11-22T08:39:09.496Z','anna','secretariat','decide','2026-003','{"day":"2026-05-04","rows":[["assessment",{"advice":"grant","case_ref":"2026-003","document":"{\"advice\":{\"advice\":\"grant\",\"because\":[]},\"criteria\":[{\"id\":\"O1\",\"leaves\":[{\"against\":[true],\"fact\":\"requester_is_partner\",\"result\":true,\"saw\":true,\"text\":\"requester_is_partner\"}],\"name\":\"requester_is_professional_of_partner\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O2\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_in_area\",\"result\":true,\"saw\":true,\"text\":\"resident_in_area\"}],\"name\":\"resident_in_working_area\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O3\",\"leaves\":[{\"against\":[0],\"fact\":\"story_parts_missing\",\"result\":true,\"saw\":0,\"text\":\"story_parts_missing == 0\"}],\"name\":\"story_complete\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O4\",\"leaves\":[{\"against\":[true],\"fact\":\"second_signatory_agrees\",\"result\":true,\"saw\":true,\"text\":\"second_signatory_agrees\"}],\"name\":\"second_signatory_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O5\",\"leaves\":[{\"against\":[true],\"fact\":\"resident_agrees\",\"result\":true,\"saw\":true,\"text\":\"resident_agrees\"}],\"name\":\"resident_informed_and_agrees\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"O6\",\"leaves\":[{\"against\":[true],\"fact\":\"bsn_found\",\"result\":false,\"saw\":false,\"text\":\"bsn_found\"}],\"name\":\"no_citizen_service_number\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"admissibility\"},{\"id\":\"L1\",\"leaves\":[{\"against\":[1],\"fact\":\"bottlenecks_named\",\"result\":true,\"saw\":1,\"text\":\"bottlenecks_named >= 1\"}],\"name\":\"bottleneck_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L2\",\"leaves\":[{\"against\":[0],\"fact\":\"prior_provisions_unexplored\",\"result\":true,\"saw\":0,\"text\":\"prior_provisions_unexplored == 0\"}],\"name\":\"prior_provisions_explored\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L3\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_in_time\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_in_time\"}],\"name\":\"no_prior_provision_in_time\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L5\",\"leaves\":[{\"against\":[true],\"fact\":\"fits_intent_of_law\",\"result\":true,\"saw\":true,\"text\":\"fits_intent_of_law\"}],\"name\":\"intent_of_the_law\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L6\",\"leaves\":[{\"against\":[true],\"fact\":\"lawful\",\"result\":true,\"saw\":true,\"text\":\"lawful\"}],\"name\":\"not_against_the_law\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L7\",\"leaves\":[{\"against\":[3],\"fact\":\"duration\",\"result\":true,\"saw\":1,\"text\":\"duration <= bridging_at_most\"}],\"name\":\"not_structural\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L8\",\"leaves\":[{\"against\":[true],\"fact\":\"cheapest_variant\",\"result\":true,\"saw\":true,\"text\":\"cheapest_variant\"},{\"against\":[50000],\"fact\":\"amount_asked\",\"result\":false,\"saw\":78000,\"text\":\"amount_asked <= quotation_needed_above\"},{\"against\":[0],\"fact\":\"quotations_missing\",\"result\":true,\"saw\":0,\"text\":\"quotations_missing == 0\"}],\"name\":\"proportionate\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L9\",\"leaves\":[{\"against\":[true],\"fact\":\"pays_debt\",\"result\":false,\"saw\":false,\"text\":\"pays_debt\"},{\"against\":[true],\"fact\":\"debt_threatens\",\"result\":false,\"saw\":false,\"text\":\"debt_threatens\"},{\"against\":[true],\"fact\":\"debt_in_plan\",\"result\":null,\"saw\":null,\"text\":\"debt_in_plan\"}],\"name\":\"debt_only_when_needed\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L10\",\"leaves\":[{\"against\":[true],\"fact\":\"equal_cases_explained\",\"result\":true,\"saw\":true,\"text\":\"equal_cases_explained\"}],\"name\":\"equal_cases_explained\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"L12\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"name\":\"no_loan_in_debt_scheme\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"legitimacy\"},{\"id\":\"R1\",\"leaves\":[{\"against\":[true],\"fact\":\"do_nothing_described\",\"result\":true,\"saw\":true,\"text\":\"do_nothing_described\"}],\"name\":\"do_nothing_scenario_described\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R2\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_source\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_source == 0\"}],\"name\":\"costs_have_a_source\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R3\",\"leaves\":[{\"against\":[100],\"fact\":\"expected_return\",\"result\":true,\"saw\":769,\"text\":\"expected_return >= return_positive\"}],\"name\":\"expected_return_positive\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R4\",\"leaves\":[{\"against\":[true],\"fact\":\"lasting_perspective\",\"result\":true,\"saw\":true,\"text\":\"lasting_perspective\"}],\"name\":\"lasting_perspective\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R5\",\"leaves\":[{\"against\":[1],\"fact\":\"basic_needs_helped\",\"result\":true,\"saw\":2,\"text\":\"basic_needs_helped >= 1\"}],\"name\":\"basic_security\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"R6\",\"leaves\":[{\"against\":[1],\"fact\":\"minors\",\"result\":false,\"saw\":0,\"text\":\"minors >= 1\"}],\"name\":\"minors_involved\",\"otherwise\":\"weighs\",\"outcome\":\"not_met\",\"value\":\"return\"},{\"id\":\"R8\",\"leaves\":[{\"against\":[0],\"fact\":\"cost_lines_without_beneficiary\",\"result\":true,\"saw\":0,\"text\":\"cost_lines_without_beneficiary == 0\"}],\"name\":\"beneficiaries_named\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"return\"},{\"id\":\"B1\",\"leaves\":[{\"against\":[true],\"fact\":\"own_goal\",\"result\":true,\"saw\":true,\"text\":\"own_goal\"}],\"name\":\"own_goal_of_resident\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B2\",\"leaves\":[{\"against\":[true],\"fact\":\"first_step_helped\",\"result\":true,\"saw\":true,\"text\":\"first_step_helped\"}],\"name\":\"first_step\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B3\",\"leaves\":[{\"against\":[\"present\",\"explained\"],\"fact\":\"own_contribution\",\"result\":true,\"saw\":\"present\",\"text\":\"own_contribution in [''present'', ''explained'']\"}],\"name\":\"own_contribution\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B4\",\"leaves\":[{\"against\":[true],\"fact\":\"one_contact\",\"result\":true,\"saw\":true,\"text\":\"one_contact\"}],\"name\":\"one_contact_person\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B5\",\"leaves\":[{\"against\":[true],\"fact\":\"support_plan\",\"result\":true,\"saw\":true,\"text\":\"support_plan\"}],\"name\":\"plan_present\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B6\",\"leaves\":[{\"against\":[true],\"fact\":\"parties_agree\",\"result\":true,\"saw\":true,\"text\":\"parties_agree\"}],\"name\":\"parties_in_agreement\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"B7\",\"leaves\":[{\"against\":[true],\"fact\":\"aftercare_described\",\"result\":true,\"saw\":true,\"text\":\"aftercare_described\"},{\"against\":[183],\"fact\":\"evaluation_within\",\"result\":true,\"saw\":133,\"text\":\"evaluation_within <= evaluation_at_most\"}],\"name\":\"aftercare_and_evaluation\",\"otherwise\":\"complete\",\"outcome\":\"met\",\"value\":\"commitment\"},{\"id\":\"F1\",\"leaves\":[{\"against\":[true],\"fact\":\"balance_sufficient\",\"result\":true,\"saw\":true,\"text\":\"balance_sufficient\"}],\"name\":\"balance_sufficient\",\"otherwise\":\"blocks\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F3\",\"leaves\":[{\"against\":[0],\"fact\":\"earlier_grants\",\"result\":true,\"saw\":0,\"text\":\"earlier_grants == 0\"}],\"name\":\"no_repeat_within_a_year\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F4\",\"leaves\":[{\"against\":[true],\"fact\":\"paid_to_resident\",\"result\":false,\"saw\":false,\"text\":\"paid_to_resident\"}],\"name\":\"no_cash_to_resident\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F5\",\"leaves\":[{\"against\":[true],\"fact\":\"already_paid\",\"result\":false,\"saw\":false,\"text\":\"already_paid\"}],\"name\":\"not_afterwards\",\"otherwise\":\"justify\",\"outcome\":\"met\",\"value\":\"fund\"},{\"id\":\"F8\",\"leaves\":[{\"against\":[true],\"fact\":\"assessor_independent\",\"result\":true,\"saw\":true,\"text\":\"assessor_independent\"}],\"name\":\"assessor_independent\",\"otherwise\":\"weighs\",\"outcome\":\"met\",\"value\":\"fund\"}],\"facts\":{\"aftercare_described\":true,\"already_paid\":false,\"amount_asked\":78000,\"amount_to_decide\":78000,\"assessor_independent\":true,\"balance_sufficient\":true,\"basic_needs_helped\":2,\"bottlenecks_named\":1,\"bsn_found\":false,\"cheapest_variant\":true,\"cost_lines_without_beneficiary\":0,\"cost_lines_without_source\":0,\"debt_in_plan\":null,\"debt_threatens\":false,\"do_nothing_described\":true,\"duration\":1,\"earlier_grants\":0,\"earlier_grants_ever\":0,\"equal_cases_explained\":true,\"evaluation_within\":133,\"expected_return\":769,\"first_step_helped\":true,\"fits_intent_of_law\":true,\"form_asked\":\"gift\",\"gifts_with_this\":78000,\"lasting_perspective\":true,\"lawful\":true,\"loan_in_debt_scheme\":false,\"minors\":0,\"on_assistance\":false,\"one_contact\":true,\"own_contribution\":\"present\",\"own_goal\":true,\"paid_to_resident\":false,\"parties_agree\":true,\"pays_debt\":false,\"prior_provision_in_time\":false,\"prior_provision_too_late\":false,\"prior_provisions_unexplored\":0,\"proposed_payer\":\"party\",\"quotations_missing\":0,\"requester_is_partner\":true,\"resident_agrees\":true,\"resident_in_area\":true,\"second_signatory_agrees\":true,\"similar_signals_12_months\":1,\"story_parts_missing\":0,\"support_plan\":true,\"urgency\":\"unsafe\"},\"format\":\"casusfonds-assessment-1\",\"questions\":[],\"rule_set\":{\"id\":\"values-triangle\",\"sha256\":\"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95\",\"version\":\"2026.1\"},\"signals\":[{\"id\":\"L11\",\"leaves\":[{\"against\":[true],\"fact\":\"on_assistance\",\"result\":false,\"saw\":false,\"text\":\"on_assistance\"},{\"against\":[120000],\"fact\":\"gifts_with_this\",\"result\":false,\"saw\":78000,\"text\":\"gifts_with_this > gift_allowance\"}],\"name\":\"gift_touches_assistance\",\"outcome\":\"not_met\"},{\"id\":\"R3S\",\"leaves\":[{\"against\":[300],\"fact\":\"expected_return\",\"result\":true,\"saw\":769,\"text\":\"expected_return >= return_strong\"}],\"name\":\"expected_return_strong\",\"outcome\":\"met\"},{\"id\":\"F9\",\"leaves\":[{\"against\":[3],\"fact\":\"similar_signals_12_months\",\"result\":false,\"saw\":1,\"text\":\"similar_signals_12_months >= system_signal_from\"}],\"name\":\"system_signal\",\"outcome\":\"not_met\"}],\"tables\":{\"deadline\":{\"ask\":[],\"row\":\"R7a\",\"rows\":[{\"id\":\"R7a\",\"leaves\":[{\"against\":[\"none\"],\"fact\":\"urgency\",\"result\":true,\"saw\":\"unsafe\",\"text\":\"urgency != ''none''\"}],\"outcome\":\"met\"},{\"id\":\"R7b\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"decide_within_working_days\":1,\"reasons_within_days\":7}},\"form\":{\"ask\":[],\"row\":\"L4c\",\"rows\":[{\"id\":\"L4\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"L4b\",\"leaves\":[{\"against\":[true],\"fact\":\"loan_in_debt_scheme\",\"result\":false,\"saw\":false,\"text\":\"loan_in_debt_scheme\"}],\"outcome\":\"not_met\"},{\"id\":\"L4c\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"form\":\"as_asked\"}},\"mandate\":{\"ask\":[],\"row\":\"F2a\",\"rows\":[{\"id\":\"F2a\",\"leaves\":[{\"against\":[150000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":78000,\"text\":\"amount_to_decide <= mandate_two_members\"}],\"outcome\":\"met\"},{\"id\":\"F2b\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":true,\"saw\":78000,\"text\":\"amount_to_decide <= mandate_full_secretariat\"}],\"outcome\":\"met\"},{\"id\":\"F2c\",\"leaves\":[{\"against\":[500000],\"fact\":\"amount_to_decide\",\"result\":false,\"saw\":78000,\"text\":\"amount_to_decide > mandate_full_secretariat\"}],\"outcome\":\"not_met\"}],\"then\":{\"decides\":\"two_members\"}},\"payer\":{\"ask\":[],\"row\":\"F6c\",\"rows\":[{\"id\":\"F6a\",\"leaves\":[{\"against\":[true],\"fact\":\"prior_provision_too_late\",\"result\":false,\"saw\":false,\"text\":\"prior_provision_too_late\"}],\"outcome\":\"not_met\"},{\"id\":\"F6b\",\"leaves\":[{\"against\":[\"resident\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"party\",\"text\":\"proposed_payer == ''resident''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6c\",\"leaves\":[{\"against\":[\"party\"],\"fact\":\"proposed_payer\",\"result\":true,\"saw\":\"party\",\"text\":\"proposed_payer == ''party''\"}],\"outcome\":\"met\"},{\"id\":\"F6d\",\"leaves\":[{\"against\":[\"several\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"party\",\"text\":\"proposed_payer == ''several''\"}],\"outcome\":\"not_met\"},{\"id\":\"F6e\",\"leaves\":[{\"against\":[\"all\"],\"fact\":\"proposed_payer\",\"result\":false,\"saw\":\"party\",\"text\":\"proposed_payer == ''all''\"}],\"outcome\":\"not_met\"}],\"then\":{\"key\":null,\"part_percent\":100,\"who\":\"party\"}},\"reasons\":{\"ask\":[],\"row\":\"P1\",\"rows\":[{\"id\":\"P1\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"reasons\":\"each_value_and_deviation\"}},\"spending_proof\":{\"ask\":[],\"row\":\"F7\",\"rows\":[{\"id\":\"F7\",\"leaves\":[],\"outcome\":\"met\"}],\"then\":{\"proof_within_days\":30}}},\"values\":{\"admissibility\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"commitment\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"fund\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"legitimacy\":{\"because\":[],\"score\":100,\"verdict\":\"supports\"},\"return\":{\"because\":[],\"score\":91,\"verdict\":\"supports\"}}}","engines":"{\"casusfonds\":\"0.1.0\",\"durable_rules\":\"2.0.28\"}","id":6,"on_day":"2026-05-04","request":3,"rule_set":"9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95","sha256":"4f9bff87067021fa686f38a9f0ad7826212f7c72e057843b7a4b634a7219083b"}],["decision",{"amount_cents":78000,"assessment":6,"case_ref":"2026-003","deviates":0,"form":"gift","id":3,"mandate":"two_members","member":"anna","on_day":"2026-05-04","outcome":"grant"}],["decision_line",{"amount_cents":78000,"decision":3,"id":4,"line":1}],["sealed",{"case_ref":"2026-003","digest":"f9da3c54556a488f9b104226bf369d8ff7b6ce55a00606fb2170621bbf5ae789","id":15,"name":"decision/3"}]],"schema":"0002"}','166e0ce9c4ca002d042fab7b3ec29d9d5bec39620f223126ea45f3ade42ee53d','382fc2aae7eaaf50bea60f65d2459fb0a4890596d410b2a736c08fdfb748863f');
INSERT INTO "record" VALUES(68,'2026-11-22T08:39:09.521Z','bram','secretariat','approve','2026-003','{"day":"2026-05-04","rows":[["approval",{"decision":3,"id":4,"member":"bram","on_day":"2026-05-04"}],["finality",{"decision":3,"on_day":"2026-05-04"}],["entry",{"booked_on":"2026-05-04","case_ref":"2026-003","decision":3,"id":28,"kind":"reservation","value_on":"2026-05-04"}],["posting",{"account":"reserved:2026-003","amount_cents":78000,"case_ref":"2026-003","entry":28,"id":77}],["posting",{"account":"reservations","amount_cents":-78000,"case_ref":"2026-003","entry":28,"id":78}]],"schema":"0002"}','382fc2aae7eaaf50bea60f65d2459fb0a4890596d410b2a736c08fdfb748863f','4986d9cda5410d3a48a14c59827b374f1baa1c5a2758cfcf18d0a4a603d0526f');
INSERT INTO "record" VALUES(69,'2026-11-22T08:39:09.546Z','dirk','treasurer','pay','2026-003','{"day":"2026-05-04","rows":[["command_key",{"content":"{\"action\":\"pay\",\"case\":\"2026-003\",\"line\":null,\"value_on\":null}","id":25,"on_day":"2026-05-04"}],["entry",{"booked_on":"2026-05-04","case_ref":"2026-003","decision":3,"id":29,"kind":"payout","line":1,"value_on":"2026-05-04"}],["posting",{"account":"case:2026-003","amount_cents":78000,"case_ref":"2026-003","entry":29,"id":79}],["posting",{"account":"bank","amount_cents":-78000,"case_ref":"2026-003","entry":29,"id":80}],["posting",{"account":"reserved:2026-003","amount_cents":-78000,"case_ref":"2026-003","entry":29,"id":81}],["posting",{"account":"reservations","amount_cents":78000,"case_ref":"2026-003","entry":29,"id":82}]],"schema":"0002"}','4986d9cda5410d3a48a14c59827b374f1baa1c5a2758cfcf18d0a4a603d0526f','23f4966b2eacc4d4ec392a0c1372095793a0545701d8efba41024708c561eda2');
INSERT INTO "record" VALUES(70,'2026-11-22T08:39:09.590Z','anna','secretariat','settle','2026-003','{"day":"2026-05-20","rows":[["command_key",{"content":"{\"action\":\"settle\",\"case\":\"2026-003\",\"instalments\":1,\"key\":\"equal\",\"part\":100,\"start\":null,\"value_on\":null,\"weights\":{\"maatschappelijke-opvang\":1},\"who\":\"one\"}","id":26,"on_day":"2026-05-20"}],["entry",{"booked_on":"2026-05-20","case_ref":"2026-003","decision":3,"id":30,"kind":"settlement","value_on":"2026-05-20"}],["posting",{"account":"claim:maatschappelijke-opvang","amount_cents":78000,"case_ref":"2026-003","entry":30,"id":83}],["posting",{"account":"case:2026-003","amount_cents":-78000,"case_ref":"2026-003","entry":30,"id":84}],["settlement",{"case_ref":"2026-003","entry":30,"id":3,"member":"anna","on_day":"2026-05-20","part_percent":100,"who":"one"}],["claim",{"amount_cents":78000,"case_ref":"2026-003","debtor":"maatschappelijke-opvang","due_on":"2026-06-19","id":18,"reference":"RF80202600301","settlement":3}]],"schema":"0002"}','23f4966b2eacc4d4ec392a0c1372095793a0545701d8efba41024708c561eda2','0e5ed1fcc376c2f27a63463de2bd5582411db4d0f88f9658a5e5762058cebfc4');
INSERT INTO "record" VALUES(71,'2026-11-22T08:39:09.644Z','els','auditor','case open','2026-003','{"day":"2026-05-20","rows":[],"schema":"0002"}','0e5ed1fcc376c2f27a63463de2bd5582411db4d0f88f9658a5e5762058cebfc4','beb8e1248c97792c38b8a2372671f1c1635c0e387a73977cecfc282bb399eab7');
CREATE TABLE request (
	id INTEGER NOT NULL, 
	case_ref TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	received_on TEXT NOT NULL, 
	amount_cents INTEGER NOT NULL, 
	form TEXT, 
	needed_by TEXT, 
	parties TEXT, 
	prior_parties TEXT, 
	instalments INTEGER, 
	mark TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (case_ref, version)
)
 STRICT

;
INSERT INTO "request" VALUES(1,'2026-001',1,'2026-03-02',250000,'loan','2026-03-09',NULL,NULL,25,'8cfb7b4cc8fad42dacf5b296eff9658eddddb7fa711970877e356d0a9071a811',39);
INSERT INTO "request" VALUES(2,'2026-002',1,'2026-04-01',64000,'gift','2026-04-22',NULL,NULL,NULL,'f9dd07d9a2da9b37d0628756576b8efec03efff6d735494cb5cad3e21abb762b',52);
INSERT INTO "request" VALUES(3,'2026-003',1,'2026-05-04',78000,'gift','2026-05-18','maatschappelijke-opvang',NULL,NULL,'68e5c069642c2b4567590342efb124b9791c581d3648f0e14a30a2c2f058c968',62);
CREATE TABLE request_line (
	id INTEGER NOT NULL, 
	request INTEGER NOT NULL, 
	line INTEGER NOT NULL, 
	amount_cents INTEGER NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT line_positive CHECK (amount_cents > 0), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(request) REFERENCES request (id), 
	UNIQUE (request, line)
)
 STRICT

;
INSERT INTO "request_line" VALUES(1,1,1,250000,39);
INSERT INTO "request_line" VALUES(2,2,1,42000,52);
INSERT INTO "request_line" VALUES(3,2,2,22000,52);
INSERT INTO "request_line" VALUES(4,3,1,78000,62);
CREATE TABLE rule_set (
	sha256 TEXT NOT NULL, 
	id TEXT NOT NULL, 
	version TEXT NOT NULL, 
	content TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (sha256), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "rule_set" VALUES('59eed6a926e661cb6c95d1366ba5f6f7aff9bb6aeda849a7a714053184c46968','emergency-fund','2026.1','# An emergency fund in the manner of the SUN funds: a gift for an emergency, asked by a professional, with a plan behind it.
# Use: fonds assess --file FILE --rules emergency-fund, or `rules = "emergency-fund"` in fonds.toml.
# The conditions come from the funds that are named; how heavy each weighs, and the first day of this file, are proposals.
# What the fund gives is not repaid, so there is no table for who should have paid.

id: emergency-fund
version: "2026.1"
valid_from: 2026-01-01
valid_to: null
adopted: null

thresholds:
  most_per_request:
    value: 2000.00
    unit: EUR
    source: {title: "SUN Zoetermeer (maximum, het bestuur mag afwijken)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds"}
  incidental_at_most: {value: 1, unit: months, note: proposal}

criteria:

  # --- admissibility (ontvankelijkheid) -----------------------------------------------------------------------------

  - id: E1
    name: professional_asks
    value: admissibility
    expect: requester_is_partner
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De aanvraag komt van een professional van een aangesloten organisatie.", en: "The request comes from a professional of an affiliated organisation."}
      not_met: {nl: "De aanvraag komt niet van een aangesloten organisatie.", en: "The request does not come from an affiliated organisation."}
      unknown: {nl: "Bij welke aangesloten organisatie werkt de professional?", en: "At which affiliated organisation does the professional work?"}
    source: {title: "SUN Lekstroom, standaarden (convenant)", url: "https://sunlekstroom.nl/standaarden-waar-het-wenselijk-en-mogelijk-is/"}
    examples:
      - {given: {requester_is_partner: true}, outcome: met}
      - {given: {requester_is_partner: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E2
    name: resident_in_area
    value: admissibility
    expect: resident_in_area
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De bewoner woont in het gebied van het fonds.", en: "The resident lives in the area of the fund."}
      not_met: {nl: "De bewoner woont niet in het gebied van het fonds.", en: "The resident does not live in the area of the fund."}
      unknown: {nl: "In welke gemeente woont de bewoner?", en: "In which municipality does the resident live?"}
    source: {title: "SUN Lekstroom, standaarden (regiogebonden)", url: "https://sunlekstroom.nl/standaarden-waar-het-wenselijk-en-mogelijk-is/"}
    examples:
      - {given: {resident_in_area: true}, outcome: met}
      - {given: {resident_in_area: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E3
    name: second_person_agrees
    value: admissibility
    expect: second_signatory_agrees
    otherwise: complete
    weight: 1
    says:
      met: {nl: "Een collega of leidinggevende is het eens met de aanvraag.", en: "A colleague or manager agrees with the request."}
      not_met: {nl: "Een collega of leidinggevende is het niet eens met de aanvraag.", en: "A colleague or manager does not agree with the request."}
      unknown: {nl: "Welke collega of leidinggevende is akkoord met de aanvraag?", en: "Which colleague or manager agrees with the request?"}
    source: {title: "SUN Drechtsteden, aanvragen (instemming van een ander)", url: "http://sundrechtsteden.nl/?page_id=44"}
    examples:
      - {given: {second_signatory_agrees: true}, outcome: met}
      - {given: {second_signatory_agrees: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E4
    name: resident_signs
    value: admissibility
    expect: resident_agrees
    otherwise: complete
    weight: 1
    says:
      met: {nl: "De bewoner is akkoord met de aanvraag.", en: "The resident agrees with the request."}
      not_met: {nl: "De bewoner is niet akkoord met de aanvraag.", en: "The resident does not agree with the request."}
      unknown: {nl: "Is de bewoner akkoord met de aanvraag, en op welke datum?", en: "Does the resident agree with the request, and since which date?"}
    source: {title: "SUN Zoetermeer (cliënt en hulpverlener tekenen)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds"}
    examples:
      - {given: {resident_agrees: true}, outcome: met}
      - {given: {resident_agrees: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  # --- legitimacy (legitimiteit) ------------------------------------------------------------------------------------

  - id: E5
    name: prior_provisions_explored
    value: legitimacy
    expect: prior_provisions_unexplored == 0
    otherwise: complete
    weight: 2
    says:
      met: {nl: "Alle voorliggende voorzieningen die zijn genoemd, zijn onderzocht.", en: "Every prior provision that is named was explored."}
      not_met: {nl: "Er is nog een voorliggende voorziening die niet is onderzocht.", en: "There is still a prior provision that was not explored."}
      unknown: {nl: "Welke voorliggende voorzieningen zijn onderzocht?", en: "Which prior provisions were explored?"}
    source: {title: "SUN Drechtsteden, aanvragen (voorliggend eerst)", url: "http://sundrechtsteden.nl/?page_id=44"}
    examples:
      - {given: {prior_provisions_unexplored: 0}, outcome: met}
      - {given: {prior_provisions_unexplored: 1}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E6
    name: no_prior_provision_in_time
    value: legitimacy
    expect: not prior_provision_in_time
    otherwise: justify
    weight: 2
    says:
      met: {nl: "Geen voorliggende voorziening helpt op tijd.", en: "No prior provision helps in time."}
      not_met: {nl: "Een voorliggende voorziening kan op tijd helpen. Verwijs de bewoner daarheen.", en: "A prior provision can help in time. Refer the resident there."}
      unknown: {nl: "Hoeveel dagen duurt het bij elke voorliggende voorziening, en wanneer is het geld nodig?", en: "How many days does each prior provision take, and when is the money needed?"}
    source: {title: "SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)", date: "2023"}
    examples:
      - {given: {prior_provision_in_time: false}, outcome: met}
      - {given: {prior_provision_in_time: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E7
    name: incidental
    value: legitimacy
    expect: duration <= incidental_at_most
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De hulp is eenmalig.", en: "The help is one-off."}
      not_met: {nl: "De hulp is langer nodig. Daarvoor is dit fonds niet.", en: "The help is needed for longer. This fund is not for that."}
      unknown: {nl: "Hoeveel maanden is het geld nodig? Schrijf 1 als het eenmalig is.", en: "For how many months is the money needed? Write 1 when it is one-off."}
    source: {title: "SUN Drechtsteden, aanvragen (incidenteel)", url: "http://sundrechtsteden.nl/?page_id=44", note: "What counts as incidental, in months, is a proposal."}
    examples:
      - {given: {duration: 0}, outcome: met}
      - {given: {duration: 1}, outcome: met}
      - {given: {duration: 2}, outcome: not_met}
      - {given: {duration: 12}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E8
    name: no_debt_repayment
    value: legitimacy
    expect: not pays_debt
    otherwise: blocks
    weight: 2
    says:
      met: {nl: "Het geld gaat niet naar een schuld.", en: "The money does not pay a debt."}
      not_met: {nl: "Het geld gaat naar een schuld. Daarvoor is dit fonds niet.", en: "The money pays a debt. This fund is not for that."}
      unknown: {nl: "Gaat het geld naar een schuld?", en: "Does the money pay a debt?"}
    source: {title: "SUN Drechtsteden, aanvragen (geen aflossing van schulden)", url: "http://sundrechtsteden.nl/?page_id=44"}
    examples:
      - {given: {pays_debt: false}, outcome: met}
      - {given: {pays_debt: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  # --- return (rendement) -------------------------------------------------------------------------------------------

  - id: E9
    name: emergency
    value: return
    expect: urgency != ''none''
    otherwise: blocks
    weight: 2
    says:
      met: {nl: "Er is nood: iets dreigt of ontbreekt nu.", en: "It is an emergency: something threatens or is lacking now."}
      not_met: {nl: "Er is geen nood.", en: "It is no emergency."}
      unknown: {nl: "Wat dreigt er als het geld niet snel komt?", en: "What threatens when the money does not come soon?"}
    source: {title: "SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)", date: "2023"}
    examples:
      - {given: {urgency: no_food}, outcome: met}
      - {given: {urgency: cut_off}, outcome: met}
      - {given: {urgency: none}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E10
    name: better_perspective
    value: return
    expect: lasting_perspective
    otherwise: justify
    weight: 2
    says:
      met: {nl: "De situatie wordt hiermee blijvend beter.", en: "This makes the situation better for good."}
      not_met: {nl: "De situatie wordt hiermee niet blijvend beter.", en: "This does not make the situation better for good."}
      unknown: {nl: "Wordt de situatie van de bewoner hiermee blijvend beter?", en: "Does this make the resident''s situation better for good?"}
    source: {title: "SUN Zoetermeer (beter perspectief)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds"}
    examples:
      - {given: {lasting_perspective: true}, outcome: met}
      - {given: {lasting_perspective: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  # --- commitment (betrokkenheid) -----------------------------------------------------------------------------------

  - id: E11
    name: support_plan
    value: commitment
    expect: support_plan
    otherwise: complete
    weight: 2
    says:
      met: {nl: "Er is een plan voor de ondersteuning.", en: "There is a plan for the support."}
      not_met: {nl: "Er is geen plan voor de ondersteuning.", en: "There is no plan for the support."}
      unknown: {nl: "Is er een plan voor de ondersteuning?", en: "Is there a plan for the support?"}
    source: {title: "SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)", date: "2023"}
    examples:
      - {given: {support_plan: true}, outcome: met}
      - {given: {support_plan: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  # --- fund (fonds) -------------------------------------------------------------------------------------------------

  - id: E12
    name: balance_sufficient
    value: fund
    expect: balance_sufficient
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "Er zit genoeg geld in het fonds.", en: "There is enough money in the fund."}
      not_met: {nl: "Er zit niet genoeg geld in het fonds.", en: "There is not enough money in the fund."}
      unknown: {nl: "Zit er genoeg geld in het fonds?", en: "Is there enough money in the fund?"}
    source: {title: "Noodfonds Oldenzaal (middelen toereikend)", url: "https://lokaleregelgeving.overheid.nl/CVDR693980/1"}
    examples:
      - {given: {balance_sufficient: true}, outcome: met}
      - {given: {balance_sufficient: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E13
    name: never_paid_to_resident
    value: fund
    expect: not paid_to_resident
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "Het geld gaat naar een organisatie of leverancier.", en: "The money goes to an organisation or supplier."}
      not_met: {nl: "Het geld gaat rechtstreeks naar de bewoner. Dat doet dit fonds niet.", en: "The money goes straight to the resident. This fund does not do that."}
      unknown: {nl: "Aan wie wordt het geld betaald?", en: "Who receives the money?"}
    source: {title: "SUN Drechtsteden, aanvragen (nooit rechtstreeks aan de cliënt)", url: "http://sundrechtsteden.nl/?page_id=44"}
    examples:
      - {given: {paid_to_resident: false}, outcome: met}
      - {given: {paid_to_resident: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E14
    name: not_afterwards
    value: fund
    expect: not already_paid
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De kosten zijn nog niet gemaakt.", en: "The costs were not made yet."}
      not_met: {nl: "De kosten zijn al gemaakt.", en: "The costs were already made."}
      unknown: {nl: "Zijn de kosten al gemaakt of al betaald?", en: "Were the costs already made or paid?"}
    source: {title: "SUN Zoetermeer (geen giften achteraf)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds"}
    examples:
      - {given: {already_paid: false}, outcome: met}
      - {given: {already_paid: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: E15
    name: once_per_household
    value: fund
    expect: earlier_grants_ever == 0
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Dit huishouden kreeg nooit eerder geld van dit fonds.", en: "This household never received money from this fund before."}
      not_met: {nl: "Dit huishouden kreeg al eerder geld van dit fonds.", en: "This household already received money from this fund."}
      unknown: {nl: "Kreeg dit huishouden al eerder geld van dit fonds?", en: "Did this household receive money from this fund before?"}
    source: {title: "SUN Zoetermeer (eenmalig per cliënt)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds", note: "That a reason can make it possible again is a proposal."}
    examples:
      - {given: {earlier_grants_ever: 0}, outcome: met}
      - {given: {earlier_grants_ever: 1}, outcome: not_met}
      - {given: {earlier_grants_ever: 3}, outcome: not_met}
      - {given: {}, outcome: unknown}

tables:

  # Who may decide. The amount is what the decision would grant.
  mandate:
    hit: first
    outputs: [decides]
    rows:
      - id: M1
        when: amount_to_decide <= most_per_request
        then: {decides: two_members}
        because: {nl: "Twee leden van het fonds mogen dit bedrag samen besluiten.", en: "Two members of the fund together may decide on this amount."}
        source: {title: "SUN Zoetermeer (maximum)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds", note: "That two members decide is a proposal."}
      - id: M2
        when: amount_to_decide > most_per_request
        then: {decides: board}
        because: {nl: "Het bedrag is hoger dan het maximum. Alleen het bestuur mag afwijken.", en: "The amount is above the maximum. Only the board may deviate."}
        source: {title: "SUN Zoetermeer (het bestuur mag afwijken)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds"}
    examples:
      - {given: {amount_to_decide: 1999.99}, row: M1}
      - {given: {amount_to_decide: 2000.00}, row: M1}
      - {given: {amount_to_decide: 2000.01}, row: M2}
      - {given: {}, row: null}

  # How soon the fund decides, and how soon the statement of reasons follows (0: with the decision).
  deadline:
    hit: first
    outputs: [decide_within_working_days, reasons_within_days]
    rows:
      - id: D1
        when: urgency != ''none''
        then: {decide_within_working_days: 1, reasons_within_days: 7}
        because: {nl: "Er is nood: het besluit komt binnen één werkdag en de motivering binnen zeven dagen daarna.", en: "It is an emergency: the decision comes within one working day and the statement of reasons within seven days after."}
        source: {title: "SUN Nederland (24 uur); Algemene wet bestuursrecht, art. 3:47 lid 3", url: "https://pgawb.nl/pg-awb-digitaal/hoofdstuk-3/3-7-motivering/artikel-347/"}
      - id: D2
        when: true
        then: {decide_within_working_days: 5, reasons_within_days: 0}
        because: {nl: "Er is geen nood: het besluit komt binnen vijf werkdagen, met de motivering erbij.", en: "It is no emergency: the decision comes within five working days, with the statement of reasons."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {urgency: eviction}, row: D1}
      - {given: {urgency: unsafe}, row: D1}
      - {given: {urgency: none}, row: D2}
      - {given: {}, row: null}

  # In what form the money is given.
  form:
    hit: first
    outputs: [form]
    rows:
      - id: G1
        when: true
        then: {form: gift}
        because: {nl: "Het fonds geeft een gift.", en: "The fund gives a gift."}
        source: {title: "SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)", date: "2023"}
    examples:
      - {given: {}, row: G1}

  # When the professional shows what the money was spent on.
  spending_proof:
    hit: first
    outputs: [proof_within_days]
    rows:
      - id: P1
        when: true
        then: {proof_within_days: 30}
        because: {nl: "De professional laat binnen dertig dagen na de uitbetaling zien waar het geld aan is besteed.", en: "Within thirty days of the payout the professional shows what the money was spent on."}
        source: {title: "SUN Drechtsteden (betaalbewijzen)", url: "http://sundrechtsteden.nl/?page_id=44", note: "Thirty days is a proposal."}
    examples:
      - {given: {}, row: P1}

  # From the outcomes of one value to its verdict.
  verdict:
    hit: first
    outputs: [verdict]
    rows:
      - id: V1
        when: blocks_not_met > 0
        then: {verdict: stops}
        because: {nl: "Een eis die tegenhoudt, klopt niet.", en: "A requirement that blocks is not met."}
        source: {title: "Voorstel casusfonds", note: proposal}
      - id: V2
        when: complete_not_met > 0 or needed_unknown > 0
        then: {verdict: incomplete}
        because: {nl: "Er ontbreekt iets dat nodig is. Onbekend is nooit nee.", en: "Something that is needed is missing. Unknown is never no."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: V3
        when: justify_not_met > 0
        then: {verdict: needs_reasons}
        because: {nl: "Het mag, als er een reden bij staat.", en: "It is possible, when a reason is given."}
        source: {title: "Algemene wet bestuursrecht, art. 3:46 (motivering)"}
      - id: V4
        when: true
        then: {verdict: supports}
        because: {nl: "Deze waarde steunt de aanvraag.", en: "This value supports the request."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {blocks_not_met: 1, complete_not_met: 1, needed_unknown: 1, justify_not_met: 1}, row: V1}
      - {given: {blocks_not_met: 0, complete_not_met: 1, needed_unknown: 0, justify_not_met: 1}, row: V2}
      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 1, justify_not_met: 0}, row: V2}
      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 0, justify_not_met: 1}, row: V3}
      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 0, justify_not_met: 0}, row: V4}

  # From the verdicts to the advice. People decide.
  advice:
    hit: first
    outputs: [advice]
    rows:
      - id: A1
        when: known(prior_provision_in_time) and prior_provision_in_time
        then: {advice: refer}
        because: {nl: "Een voorliggende voorziening kan op tijd helpen.", en: "A prior provision can help in time."}
        source: {title: "SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)", date: "2023"}
      - id: A2
        when: >
          admissibility_verdict == ''stops'' or legitimacy_verdict == ''stops'' or return_verdict == ''stops''
          or commitment_verdict == ''stops'' or fund_verdict == ''stops''
        then: {advice: do_not_grant}
        because: {nl: "Een eis die tegenhoudt, klopt niet. Alleen het bestuur kan toch ja zeggen.", en: "A requirement that blocks is not met. Only the board can still say yes."}
        source: {title: "SUN Zoetermeer (het bestuur mag afwijken)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds", note: proposal}
      - id: A3
        when: >
          admissibility_verdict == ''incomplete'' or legitimacy_verdict == ''incomplete'' or return_verdict == ''incomplete''
          or commitment_verdict == ''incomplete'' or fund_verdict == ''incomplete'' or not known(mandate_decides)
        then: {advice: ask}
        because: {nl: "Er ontbreekt nog iets. Vraag het aan de professional.", en: "Something is still missing. Ask the professional."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: A4
        when: known(mandate_decides) and mandate_decides == ''board''
        then: {advice: board}
        because: {nl: "Het bedrag is hoger dan het maximum.", en: "The amount is above the maximum."}
        source: {title: "SUN Zoetermeer (het bestuur mag afwijken)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds"}
      - id: A5
        when: >
          admissibility_verdict == ''needs_reasons'' or legitimacy_verdict == ''needs_reasons'' or return_verdict == ''needs_reasons''
          or commitment_verdict == ''needs_reasons'' or fund_verdict == ''needs_reasons''
        then: {advice: grant_with_reasons}
        because: {nl: "De bijdrage kan, als het besluit bij elk punt een reden geeft.", en: "The money can be granted, when the decision gives a reason for each point."}
        source: {title: "Algemene wet bestuursrecht, art. 3:46 (motivering)"}
      - id: A6
        when: true
        then: {advice: grant}
        because: {nl: "Er is nood, er is een plan en niets houdt de gift tegen.", en: "There is an emergency, there is a plan, and nothing stands in the way of the gift."}
        source: {title: "SUN Nederland, noodhulpbureaus (koepeladviesraden.nl)", date: "2023"}
    examples:
      - {given: {prior_provision_in_time: true, admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: stops, mandate_decides: two_members}, row: A1}
      - {given: {admissibility_verdict: stops, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}, row: A2}
      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: stops, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}, row: A2}
      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: stops, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}, row: A2}
      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: stops, fund_verdict: incomplete, mandate_decides: two_members}, row: A2}
      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: stops, mandate_decides: two_members}, row: A2}
      - {given: {admissibility_verdict: incomplete, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: board}, row: A3}
      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: incomplete, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: board}, row: A3}
      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: incomplete, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: board}, row: A3}
      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: incomplete, fund_verdict: needs_reasons, mandate_decides: board}, row: A3}
      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: incomplete, mandate_decides: board}, row: A3}
      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports}, row: A3}
      - {given: {prior_provision_in_time: false, admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: board}, row: A4}
      - {given: {admissibility_verdict: needs_reasons, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}, row: A5}
      - {given: {admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}, row: A5}
      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: needs_reasons, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}, row: A5}
      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: needs_reasons, fund_verdict: supports, mandate_decides: two_members}, row: A5}
      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: needs_reasons, mandate_decides: two_members}, row: A5}
      - {given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}, row: A6}
',1);
INSERT INTO "rule_set" VALUES('a07c3c441d447e8dfe21a5ec6afa0cf7907a9a1200068dffc998cd83547803f9','twente-housing','2026.1','# The three conditions of a housing network in Twente, for people who move from sheltered living to a home of their own.
# Use: fonds assess --file FILE --rules twente-housing. The answers stand in a request under `housing`.
# The network named the conditions. How heavy each is, and the first day of this file, are proposals.
# The network gives no money: there are no tables for the mandate, the form of the money or who should have paid.

id: twente-housing
version: "2026.1"
valid_from: 2026-01-01
valid_to: null
adopted: null

criteria:

  - id: T1
    name: finances_in_order
    value: commitment
    expect: finances_in_order
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De geldzaken van de bewoner zijn op orde.", en: "The resident''s finances are in order."}
      not_met: {nl: "De geldzaken van de bewoner zijn niet op orde.", en: "The resident''s finances are not in order."}
      unknown: {nl: "Zijn de geldzaken van de bewoner op orde?", en: "Are the resident''s finances in order?"}
    source: {title: "Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)"}
    examples:
      - {given: {finances_in_order: true}, outcome: met}
      - {given: {finances_in_order: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: T2
    name: no_nuisance
    value: commitment
    expect: not causes_nuisance
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De bewoner geeft geen overlast.", en: "The resident causes no nuisance."}
      not_met: {nl: "De bewoner geeft overlast.", en: "The resident causes nuisance."}
      unknown: {nl: "Geeft de bewoner overlast?", en: "Does the resident cause nuisance?"}
    source: {title: "Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)"}
    examples:
      - {given: {causes_nuisance: false}, outcome: met}
      - {given: {causes_nuisance: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: T3
    name: accepts_guidance
    value: commitment
    expect: accepts_guidance
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De bewoner accepteert begeleiding.", en: "The resident accepts guidance."}
      not_met: {nl: "De bewoner accepteert geen begeleiding.", en: "The resident does not accept guidance."}
      unknown: {nl: "Accepteert de bewoner begeleiding?", en: "Does the resident accept guidance?"}
    source: {title: "Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)"}
    examples:
      - {given: {accepts_guidance: true}, outcome: met}
      - {given: {accepts_guidance: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

tables:

  # From the outcomes of one value to its verdict. Only commitment has criteria here.
  verdict:
    hit: first
    outputs: [verdict]
    rows:
      - id: V1
        when: blocks_not_met > 0
        then: {verdict: stops}
        because: {nl: "Een voorwaarde klopt niet.", en: "A condition is not met."}
        source: {title: "Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)"}
      - id: V2
        when: needed_unknown > 0
        then: {verdict: incomplete}
        because: {nl: "Een antwoord ontbreekt nog. Onbekend is nooit nee.", en: "An answer is still missing. Unknown is never no."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: V3
        when: true
        then: {verdict: supports}
        because: {nl: "Alle voorwaarden kloppen.", en: "All conditions are met."}
        source: {title: "Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)"}
    examples:
      - {given: {blocks_not_met: 1, needed_unknown: 0}, row: V1}
      - {given: {blocks_not_met: 1, needed_unknown: 2}, row: V1}
      - {given: {blocks_not_met: 0, needed_unknown: 1}, row: V2}
      - {given: {blocks_not_met: 0, needed_unknown: 0}, row: V3}

  # From the verdict to the advice. People decide.
  advice:
    hit: first
    outputs: [advice]
    rows:
      - id: A1
        when: commitment_verdict == ''stops''
        then: {advice: do_not_grant}
        because: {nl: "Een voorwaarde klopt niet. Mensen bespreken met de bewoner wat nodig is.", en: "A condition is not met. People discuss with the resident what is needed."}
        source: {title: "Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)"}
      - id: A2
        when: commitment_verdict == ''incomplete''
        then: {advice: ask}
        because: {nl: "Er ontbreekt nog een antwoord. Vraag het aan de professional.", en: "An answer is still missing. Ask the professional."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: A3
        when: true
        then: {advice: grant}
        because: {nl: "Alle drie de voorwaarden kloppen.", en: "All three conditions are met."}
        source: {title: "Organisatienetwerken van waarde, casus Uitstroom Beschermd Wonen (Cimot)"}
    examples:
      - {given: {commitment_verdict: stops}, row: A1}
      - {given: {commitment_verdict: incomplete}, row: A2}
      - {given: {commitment_verdict: supports}, row: A3}
',1);
INSERT INTO "rule_set" VALUES('9c6d077ff69951bd1392a352ca594f4f9c1c058e6950e3b3aa6573a1a3521d95','values-triangle','2026.1','# The values triangle: how the fund weighs a request.
# The secretariat owns this file. After a change, give it a new version and a new first day; the program refuses a file
# with a fault, and tells the line. A condition compares facts of the program''s catalogue with the thresholds below:
#   == != < <= > >=   in [''..'', ''..'']   and   or   not   known(fact)   true   false
# A fact can be unknown. Unknown is never no: it becomes the question under `unknown`.
# `note: proposal` marks a choice without a public source: decide on it before you use it.

id: values-triangle
version: "2026.1"
valid_from: 2026-01-01
valid_to: null
adopted: null

thresholds:
  quotation_needed_above: {value: 500.00, unit: EUR, note: proposal}
  bridging_at_most: {value: 3, unit: months, note: proposal}
  gift_allowance:
    value: 1200.00
    unit: EUR
    source: {title: "Bedragen Participatiewet per 1 januari 2026", url: "https://zoek.officielebekendmakingen.nl/bgr-2025-3092.html", date: 2026-01-01}
  return_positive: {value: 100, unit: percent, note: proposal}
  return_strong:
    value: 300
    unit: percent
    source: {title: "Versnelfonds Utrecht", url: "https://tussenvoorziening.nl/nieuws/versnelfonds-begint-op-stoom-komen/", date: 2017-07-25}
    note: proposal
  evaluation_at_most: {value: 183, unit: days, note: proposal}
  system_signal_from: {value: 3, unit: count, note: proposal}
  mandate_two_members:
    value: 1500.00
    unit: EUR
    source: {title: "Uitvoeringsregels noodfonds Noordwijk", url: "https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/"}
    note: proposal
  mandate_full_secretariat:
    value: 5000.00
    unit: EUR
    source: {title: "Een jaar Bossche Bond (bijdragen tot bijna 5.000 euro)", url: "http://www.woonlastendebaas.nl/jaar-bossche-bond/", date: 2017-10-02}
    note: proposal

criteria:

  # --- admissibility (ontvankelijkheid) -----------------------------------------------------------------------------

  - id: O1
    name: requester_is_professional_of_partner
    value: admissibility
    expect: requester_is_partner
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De aanvrager werkt bij een partner van het fonds.", en: "The requester works at a partner of the fund."}
      not_met: {nl: "De aanvrager werkt niet bij een partner van het fonds.", en: "The requester does not work at a partner of the fund."}
      unknown: {nl: "Bij welke partner werkt de professional die de aanvraag doet?", en: "At which partner does the professional who makes the request work?"}
    source: {title: "Bossche Bond, spelregels", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond"}
    examples:
      - {given: {requester_is_partner: true}, outcome: met}
      - {given: {requester_is_partner: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: O2
    name: resident_in_working_area
    value: admissibility
    expect: resident_in_area
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "De bewoner woont in het gebied van het fonds.", en: "The resident lives in the area of the fund."}
      not_met: {nl: "De bewoner woont niet in het gebied van het fonds.", en: "The resident does not live in the area of the fund."}
      unknown: {nl: "In welke gemeente woont de bewoner, of gaat de bewoner wonen?", en: "In which municipality does the resident live, or is the resident going to live?"}
    source: {title: "SUN Lekstroom, standaarden", url: "https://sunlekstroom.nl/standaarden-waar-het-wenselijk-en-mogelijk-is/"}
    examples:
      - {given: {resident_in_area: true}, outcome: met}
      - {given: {resident_in_area: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: O3
    name: story_complete
    value: admissibility
    expect: story_parts_missing == 0
    otherwise: complete
    weight: 1
    says:
      met: {nl: "Het verhaal van de casus is volledig.", en: "The story of the case is complete."}
      not_met: {nl: "Het verhaal mist nog een deel: wie, wat, waarvoor, waarom, de oorzaak, wat al is geprobeerd, of hoe het in de toekomst goed blijft gaan.", en: "The story still lacks a part: who, what, what for, why, the cause, what was tried, or how to keep it from happening again."}
      unknown: {nl: "Wat is het verhaal: wie, wat, waarvoor, waarom, de oorzaak, wat is geprobeerd en hoe blijft het goed gaan?", en: "What is the story: who, what, what for, why, the cause, what was tried, and how is it kept from happening again?"}
    source: {title: "Fonds Bijzondere Noden Amsterdam, spelregels (vier W''s); SUN Lekstroom (zeven punten)", url: "http://fbna.nl/Pagina''s/Spelregelsaanvraag.html", note: "Missing parts are asked for, never a reason to refuse (Awb 4:5)."}
    examples:
      - {given: {story_parts_missing: 0}, outcome: met}
      - {given: {story_parts_missing: 1}, outcome: not_met}
      - {given: {story_parts_missing: 7}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: O4
    name: second_signatory_agrees
    value: admissibility
    expect: second_signatory_agrees
    otherwise: complete
    weight: 1
    says:
      met: {nl: "Een collega of leidinggevende is het eens met de aanvraag.", en: "A colleague or manager agrees with the request."}
      not_met: {nl: "Een collega of leidinggevende is het niet eens met de aanvraag.", en: "A colleague or manager does not agree with the request."}
      unknown: {nl: "Welke collega of leidinggevende heeft de aanvraag gelezen en is akkoord?", en: "Which colleague or manager has read the request and agrees?"}
    source: {title: "SUN Drechtsteden, aanvragen", url: "http://sundrechtsteden.nl/?page_id=44"}
    examples:
      - {given: {second_signatory_agrees: true}, outcome: met}
      - {given: {second_signatory_agrees: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: O5
    name: resident_informed_and_agrees
    value: admissibility
    expect: resident_agrees
    otherwise: complete
    weight: 1
    says:
      met: {nl: "De bewoner weet van de aanvraag en is akkoord.", en: "The resident knows of the request and agrees."}
      not_met: {nl: "De bewoner is niet akkoord met de aanvraag.", en: "The resident does not agree with the request."}
      unknown: {nl: "Is de bewoner akkoord met de aanvraag, en op welke datum?", en: "Does the resident agree with the request, and since which date?"}
    source: {title: "Fonds Bijzondere Noden Amsterdam, spelregels", url: "http://fbna.nl/Pagina''s/Spelregelsaanvraag.html"}
    examples:
      - {given: {resident_agrees: true}, outcome: met}
      - {given: {resident_agrees: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: O6
    name: no_citizen_service_number
    value: admissibility
    expect: not bsn_found
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "Er staat geen burgerservicenummer in de aanvraag.", en: "The request holds no citizen service number (BSN)."}
      not_met: {nl: "Er staat een burgerservicenummer in de aanvraag. Dat mag niet.", en: "The request holds a citizen service number (BSN). That is not allowed."}
      unknown: {nl: "Staat er ergens in de aanvraag een burgerservicenummer?", en: "Is there a citizen service number (BSN) anywhere in the request?"}
    source: {title: "Autoriteit Persoonsgegevens, voorwaarden gebruik BSN (UAVG art. 46)", url: "https://www.autoriteitpersoonsgegevens.nl/themas/identificatie/burgerservicenummer-bsn/voorwaarden-gebruik-bsn"}
    examples:
      - {given: {bsn_found: false}, outcome: met}
      - {given: {bsn_found: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  # --- legitimacy (legitimiteit) ------------------------------------------------------------------------------------

  - id: L1
    name: bottleneck_named
    value: legitimacy
    expect: bottlenecks_named >= 1
    otherwise: complete
    weight: 2
    says:
      met: {nl: "Het knelpunt is genoemd: welke regel of wachttijd in de weg staat.", en: "The bottleneck is named: which rule or waiting time stands in the way."}
      not_met: {nl: "Er is geen knelpunt genoemd.", en: "No bottleneck is named."}
      unknown: {nl: "Welke regel, wachttijd of tegenstrijdigheid staat in de weg?", en: "Which rule, waiting time or contradiction stands in the way?"}
    source: {title: "Bossche Bond, drie vragen (welke regels zijn belemmerend)", url: "https://www.denieuwepraktijk.nl/praktijk/ondersteuning-kwetsbare-bewoners-bossche-bond/"}
    examples:
      - {given: {bottlenecks_named: 1}, outcome: met}
      - {given: {bottlenecks_named: 2}, outcome: met}
      - {given: {bottlenecks_named: 0}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: L2
    name: prior_provisions_explored
    value: legitimacy
    expect: prior_provisions_unexplored == 0
    otherwise: complete
    weight: 2
    says:
      met: {nl: "Alle voorliggende voorzieningen die zijn genoemd, zijn ook onderzocht.", en: "Every prior provision that is named was explored."}
      not_met: {nl: "Er is nog een voorliggende voorziening die niet is onderzocht.", en: "There is still a prior provision that was not explored."}
      unknown: {nl: "Welke voorliggende voorzieningen zijn onderzocht, en wat kwam eruit?", en: "Which prior provisions were explored, and what came of it?"}
    source: {title: "Een jaar Bossche Bond (eerst andere oplossingen verkennen)", url: "http://www.woonlastendebaas.nl/jaar-bossche-bond/", date: 2017-10-02}
    examples:
      - {given: {prior_provisions_unexplored: 0}, outcome: met}
      - {given: {prior_provisions_unexplored: 1}, outcome: not_met}
      - {given: {prior_provisions_unexplored: 2}, outcome: not_met}
      - {given: {prior_provisions_unexplored: null}, outcome: unknown}

  - id: L3
    name: no_prior_provision_in_time
    value: legitimacy
    expect: not prior_provision_in_time
    otherwise: justify
    weight: 2
    says:
      met: {nl: "Geen voorliggende voorziening helpt op tijd.", en: "No prior provision helps in time."}
      not_met: {nl: "Een voorliggende voorziening kan op tijd helpen. Verwijs de bewoner daarheen.", en: "A prior provision can help in time. Refer the resident there."}
      unknown: {nl: "Hoeveel dagen duurt het bij elke voorliggende voorziening, en wanneer is het geld nodig?", en: "How many days does each prior provision take, and when is the money needed?"}
    source: {title: "SUN Nederland en Fonds Bijzondere Noden Amsterdam (voorliggend niet of niet op tijd)", url: "http://fbna.nl/Pagina''s/Spelregelsaanvraag.html"}
    examples:
      - {given: {prior_provision_in_time: false}, outcome: met}
      - {given: {prior_provision_in_time: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: L5
    name: intent_of_the_law
    value: legitimacy
    expect: fits_intent_of_law
    otherwise: justify
    weight: 1
    says:
      met: {nl: "De bijdrage past bij wat de wet wil bereiken.", en: "The money fits what the law wants to achieve."}
      not_met: {nl: "De bijdrage past niet bij wat de wet wil bereiken.", en: "The money does not fit what the law wants to achieve."}
      unknown: {nl: "Wat wil de wet hier bereiken, en past de bijdrage daarbij? Een secretariaatslid beoordeelt dit.", en: "What does the law want to achieve here, and does the money fit that? A secretariat member judges this."}
    source: {title: "Omgekeerde Toets (Stimulansz)", url: "https://natuurlijkinclusief.nl/thema/wmo/"}
    examples:
      - {given: {fits_intent_of_law: true}, outcome: met}
      - {given: {fits_intent_of_law: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: L6
    name: not_against_the_law
    value: legitimacy
    expect: lawful
    otherwise: blocks
    weight: 3
    says:
      met: {nl: "De uitgave mag volgens de wet.", en: "The law allows the expense."}
      not_met: {nl: "De uitgave mag niet volgens de wet.", en: "The law does not allow the expense."}
      unknown: {nl: "Mag de uitgave volgens de wet? Een secretariaatslid beoordeelt dit.", en: "Does the law allow the expense? A secretariat member judges this."}
    source: {title: "MaatPact Hart van Brabant, werkwijze doorbraakmethode", url: "https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode"}
    examples:
      - {given: {lawful: true}, outcome: met}
      - {given: {lawful: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: L7
    name: not_structural
    value: legitimacy
    expect: duration <= bridging_at_most
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Het geld is eenmalig of overbrugt een korte tijd.", en: "The money is one-off or bridges a short time."}
      not_met: {nl: "Het geld is langer nodig dan het fonds meestal overbrugt.", en: "The money is needed for longer than the fund usually bridges."}
      unknown: {nl: "Hoeveel maanden is het geld nodig? Schrijf 1 als het eenmalig is.", en: "For how many months is the money needed? Write 1 when it is one-off."}
    source: {title: "Uitvoeringsregels noodfonds Noordwijk; SUN Drechtsteden (incidenteel)", url: "https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/"}
    examples:
      - {given: {duration: 1}, outcome: met}
      - {given: {duration: 3}, outcome: met}
      - {given: {duration: 4}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: L8
    name: proportionate
    value: legitimacy
    expect: cheapest_variant and (amount_asked <= quotation_needed_above or quotations_missing == 0)
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Dit is de goedkoopste oplossing die werkt, en de prijs is aangetoond.", en: "This is the cheapest solution that works, and the price is shown."}
      not_met: {nl: "Er is een goedkopere oplossing die werkt, of er mist een offerte.", en: "There is a cheaper solution that works, or a quotation is missing."}
      unknown: {nl: "Is dit de goedkoopste oplossing die werkt, en is er een offerte voor elk bedrag?", en: "Is this the cheapest solution that works, and is there a quotation for each amount?"}
    source: {title: "Algemene wet bestuursrecht, art. 3:4 (evenredigheid)"}
    examples:
      - {given: {cheapest_variant: true, amount_asked: 499.99}, outcome: met}
      - {given: {cheapest_variant: true, amount_asked: 500.00}, outcome: met}
      - {given: {cheapest_variant: true, amount_asked: 500.01, quotations_missing: 0}, outcome: met}
      - {given: {cheapest_variant: true, amount_asked: 500.01, quotations_missing: 1}, outcome: not_met}
      - {given: {cheapest_variant: true, amount_asked: 500.01}, outcome: unknown}
      - {given: {cheapest_variant: false, amount_asked: 499.99}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: L9
    name: debt_only_when_needed
    value: legitimacy
    expect: not pays_debt or debt_threatens or debt_in_plan
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Het geld gaat niet naar een schuld, of die schuld moet nu worden betaald.", en: "The money does not pay a debt, or that debt has to be paid now."}
      not_met: {nl: "Het geld gaat naar een schuld, maar er dreigt geen ontruiming of afsluiting en er is geen plan voor de schulden.", en: "The money pays a debt, but no eviction or cut-off threatens and there is no debt plan."}
      unknown: {nl: "Gaat het geld naar een schuld? Dreigt er ontruiming of afsluiting, of is er een plan voor de schulden?", en: "Does the money pay a debt? Does eviction or cut-off threaten, or is there a debt plan?"}
    source: {title: "SUN Drechtsteden, aanvragen (geen schulden); voorbeeld Bossche Bond (huurschuld)", url: "http://sundrechtsteden.nl/?page_id=44"}
    examples:
      - {given: {pays_debt: false}, outcome: met}
      - {given: {pays_debt: true, debt_threatens: true}, outcome: met}
      - {given: {pays_debt: true, debt_threatens: false, debt_in_plan: true}, outcome: met}
      - {given: {pays_debt: true, debt_threatens: false, debt_in_plan: false}, outcome: not_met}
      - {given: {pays_debt: true, debt_threatens: false}, outcome: unknown}

  - id: L10
    name: equal_cases_explained
    value: legitimacy
    expect: equal_cases_explained
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Het verschil met eerdere casussen is uitgelegd, of er is geen verschil.", en: "The difference with earlier cases is explained, or there is none."}
      not_met: {nl: "Er is een eerdere casus die hierop lijkt en anders is besloten. Dat verschil is nog niet uitgelegd.", en: "An earlier case was like this one and was decided differently. That difference is not explained yet."}
      unknown: {nl: "Lijkt deze casus op een eerdere casus, en is het besluit dan gelijk? Een secretariaatslid beoordeelt dit.", en: "Is this case like an earlier one, and is the decision then the same? A secretariat member judges this."}
    source: {title: "Omgekeerde Toets (maatwerk zonder willekeur)", url: "https://natuurlijkinclusief.nl/thema/wmo/"}
    examples:
      - {given: {equal_cases_explained: true}, outcome: met}
      - {given: {equal_cases_explained: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: L12
    name: no_loan_in_debt_scheme
    value: legitimacy
    expect: not loan_in_debt_scheme
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "Er komt geen lening tijdens een schuldregeling.", en: "There is no loan during a debt scheme."}
      not_met: {nl: "De aanvraag vraagt een lening, maar de bewoner zit in een schuldregeling. Kies een andere vorm.", en: "The request asks for a loan, but the resident is in a debt scheme. Choose another form."}
      unknown: {nl: "In welke vorm wordt het geld gevraagd, en zit de bewoner in een schuldregeling?", en: "In what form is the money asked, and is the resident in a debt scheme?"}
    source: {title: "Uitvoeringsregels noodfonds Noordwijk", url: "https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/"}
    examples:
      - {given: {loan_in_debt_scheme: false}, outcome: met}
      - {given: {loan_in_debt_scheme: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  # --- return (rendement) -------------------------------------------------------------------------------------------

  - id: R1
    name: do_nothing_scenario_described
    value: return
    expect: do_nothing_described
    otherwise: complete
    weight: 2
    says:
      met: {nl: "Het nulscenario staat erin: wat er gebeurt als niemand iets doet.", en: "The do-nothing scenario is there: what happens when nobody acts."}
      not_met: {nl: "Het nulscenario staat er niet in.", en: "The do-nothing scenario is not there."}
      unknown: {nl: "Wat gebeurt er als niemand iets doet, en wanneer?", en: "What happens when nobody acts, and when?"}
    source: {title: "Noodfonds Oldenzaal (gevolgen van niet helpen)", url: "https://lokaleregelgeving.overheid.nl/CVDR693980/1"}
    examples:
      - {given: {do_nothing_described: true}, outcome: met}
      - {given: {do_nothing_described: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: R2
    name: costs_have_a_source
    value: return
    expect: cost_lines_without_source == 0
    otherwise: complete
    weight: 1
    says:
      met: {nl: "Elke kostenpost heeft een bron en een prijsjaar.", en: "Every cost line has a source and a price year."}
      not_met: {nl: "Een kostenpost mist een bron of een prijsjaar.", en: "A cost line lacks a source or a price year."}
      unknown: {nl: "Welke kosten komen er als niemand iets doet? Noem bij elke post de bron en het prijsjaar.", en: "What costs come when nobody acts? Name the source and the price year of each line."}
    source: {title: "Voorstel casusfonds, op basis van MKBA-praktijk", note: proposal}
    examples:
      - {given: {cost_lines_without_source: 0}, outcome: met}
      - {given: {cost_lines_without_source: 1}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: R3
    name: expected_return_positive
    value: return
    expect: expected_return >= return_positive
    otherwise: weighs
    weight: 2
    says:
      met: {nl: "De vermeden kosten zijn naar verwachting minstens zo hoog als de bijdrage.", en: "The avoided costs are expected to be at least as high as the money asked."}
      not_met: {nl: "De vermeden kosten zijn naar verwachting lager dan de bijdrage. Dat alleen is geen reden voor een nee.", en: "The avoided costs are expected to be lower than the money asked. That alone is no reason for a no."}
      unknown: {nl: "Wat is van elke kostenpost het bedrag en de kans dat die komt?", en: "For each cost line: what is the amount, and how likely is it?"}
    source: {title: "Versnelfonds Utrecht (verhouding baten en bijdrage)", url: "https://tussenvoorziening.nl/nieuws/versnelfonds-begint-op-stoom-komen/", date: 2017-07-25}
    examples:
      - {given: {expected_return: 101}, outcome: met}
      - {given: {expected_return: 100}, outcome: met}
      - {given: {expected_return: 99}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: R4
    name: lasting_perspective
    value: return
    expect: lasting_perspective
    otherwise: blocks
    weight: 3
    says:
      met: {nl: "Er is uitzicht op een blijvende verbetering.", en: "There is a prospect of lasting improvement."}
      not_met: {nl: "Er is geen uitzicht op een blijvende verbetering.", en: "There is no prospect of lasting improvement."}
      unknown: {nl: "Wordt de situatie van de bewoner hiermee blijvend beter?", en: "Does this make the situation of the resident better for good?"}
    source: {title: "Een jaar Bossche Bond (duurzaamheid)", url: "http://www.woonlastendebaas.nl/jaar-bossche-bond/", date: 2017-10-02}
    examples:
      - {given: {lasting_perspective: true}, outcome: met}
      - {given: {lasting_perspective: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: R5
    name: basic_security
    value: return
    expect: basic_needs_helped >= 1
    otherwise: weighs
    weight: 1
    says:
      met: {nl: "De bijdrage helpt bij wonen, inkomen, schulden of veiligheid.", en: "The money helps with a home, income, debts or safety."}
      not_met: {nl: "De bijdrage helpt niet bij wonen, inkomen, schulden of veiligheid.", en: "The money does not help with a home, income, debts or safety."}
      unknown: {nl: "Helpt de bijdrage bij wonen, inkomen, schulden of veiligheid?", en: "Does the money help with a home, income, debts or safety?"}
    source: {title: "MaatPact Hart van Brabant (eerst bestaanszekerheid)", url: "https://www.regio-hartvanbrabant.nl/nieuws/1124-bewezen-dankzij-maatpact-eerst-bestaanszekerheid-later-besparen-op-jeugdhulp-en-wmo"}
    examples:
      - {given: {basic_needs_helped: 1}, outcome: met}
      - {given: {basic_needs_helped: 4}, outcome: met}
      - {given: {basic_needs_helped: 0}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: R6
    name: minors_involved
    value: return
    expect: minors >= 1
    otherwise: weighs
    weight: 1
    says:
      met: {nl: "Er zijn kinderen bij betrokken. Dat geeft voorrang.", en: "Children are involved. That gives priority."}
      not_met: {nl: "Er zijn geen kinderen bij betrokken.", en: "No children are involved."}
      unknown: {nl: "Hoeveel kinderen onder de 18 jaar zijn er in het huishouden?", en: "How many children under 18 are there in the household?"}
    source: {title: "Verdrag inzake de rechten van het kind", note: proposal}
    examples:
      - {given: {minors: 1}, outcome: met}
      - {given: {minors: 2}, outcome: met}
      - {given: {minors: 0}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: R8
    name: beneficiaries_named
    value: return
    expect: cost_lines_without_beneficiary == 0
    otherwise: complete
    weight: 1
    says:
      met: {nl: "Bij elke kostenpost staat de baathouder.", en: "Every cost line names its beneficiary."}
      not_met: {nl: "Bij een kostenpost mist de baathouder.", en: "A cost line lacks its beneficiary."}
      unknown: {nl: "Wie is bij elke kostenpost de baathouder: wie heeft er voordeel van dat die kosten niet komen?", en: "Who is the beneficiary of each cost line: who gains when that cost does not come?"}
    source: {title: "Bossche Bond, spelregels (wie aan de lat had moeten staan)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond"}
    examples:
      - {given: {cost_lines_without_beneficiary: 0}, outcome: met}
      - {given: {cost_lines_without_beneficiary: 1}, outcome: not_met}
      - {given: {}, outcome: unknown}

  # --- commitment (betrokkenheid, eigen kracht) ---------------------------------------------------------------------

  - id: B1
    name: own_goal_of_resident
    value: commitment
    expect: own_goal
    otherwise: complete
    weight: 2
    says:
      met: {nl: "Het eigen doel van de bewoner staat erin, in eigen woorden.", en: "The resident''s own goal is there, in their own words."}
      not_met: {nl: "Het eigen doel van de bewoner staat er niet in.", en: "The resident''s own goal is not there."}
      unknown: {nl: "Waar wil de bewoner naartoe? Schrijf het op in eigen woorden van de bewoner.", en: "Where does the resident want to go? Write it down in the resident''s own words."}
    source: {title: "MaatPact Hart van Brabant, werkwijze doorbraakmethode", url: "https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode"}
    examples:
      - {given: {own_goal: true}, outcome: met}
      - {given: {own_goal: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: B2
    name: first_step
    value: commitment
    expect: first_step_helped
    otherwise: justify
    weight: 1
    says:
      met: {nl: "De bijdrage helpt bij de eerste stap.", en: "The money helps with the first step."}
      not_met: {nl: "De bijdrage helpt niet bij de eerste stap.", en: "The money does not help with the first step."}
      unknown: {nl: "Wat is als eerste nodig, en helpt de bijdrage daarbij?", en: "What is needed first, and does the money help with that?"}
    source: {title: "MaatPact Hart van Brabant, werkwijze doorbraakmethode", url: "https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode"}
    examples:
      - {given: {first_step_helped: true}, outcome: met}
      - {given: {first_step_helped: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: B3
    name: own_contribution
    value: commitment
    expect: own_contribution in [''present'', ''explained'']
    otherwise: justify
    weight: 2
    says:
      met: {nl: "De bewoner doet zelf iets, of er staat waarom dat nu niet kan.", en: "The resident does something too, or it says why that is not possible now."}
      not_met: {nl: "De bewoner doet zelf niets, en er staat niet waarom.", en: "The resident does nothing, and it does not say why."}
      unknown: {nl: "Wat doet of betaalt de bewoner zelf? Als dat niet kan: waarom niet?", en: "What does the resident do or pay? If that is not possible: why not?"}
    source: {title: "Een jaar Bossche Bond (eigen kracht)", url: "http://www.woonlastendebaas.nl/jaar-bossche-bond/", date: 2017-10-02}
    examples:
      - {given: {own_contribution: present}, outcome: met}
      - {given: {own_contribution: explained}, outcome: met}
      - {given: {own_contribution: absent}, outcome: not_met}
      - {given: {own_contribution: null}, outcome: unknown}

  - id: B4
    name: one_contact_person
    value: commitment
    expect: one_contact
    otherwise: complete
    weight: 1
    says:
      met: {nl: "Er is één aanspreekpunt tot het klaar is.", en: "There is one contact person until it is done."}
      not_met: {nl: "Er is geen vast aanspreekpunt.", en: "There is no fixed contact person."}
      unknown: {nl: "Wie is het aanspreekpunt tot het klaar is?", en: "Who is the contact person until it is done?"}
    source: {title: "MaatPact Hart van Brabant, werkwijze doorbraakmethode", url: "https://www.regio-hartvanbrabant.nl/programmas/mens-en-samenleving/integrale-aanpak-en-preventie/het-maatpact/toelichting-werkwijze-doorbraakmethode"}
    examples:
      - {given: {one_contact: true}, outcome: met}
      - {given: {one_contact: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: B5
    name: plan_present
    value: commitment
    expect: support_plan
    otherwise: complete
    weight: 1
    says:
      met: {nl: "Er is een plan voor de ondersteuning.", en: "There is a support plan."}
      not_met: {nl: "Er is geen plan voor de ondersteuning.", en: "There is no support plan."}
      unknown: {nl: "Is er een plan voor de ondersteuning?", en: "Is there a support plan?"}
    source: {title: "Maatschappij van Welstand, persoonlijke ondersteuning", url: "https://mvw.nl/donatie-aanvragen/donatie-aanvragen-persoonlijke-ondersteuning/"}
    examples:
      - {given: {support_plan: true}, outcome: met}
      - {given: {support_plan: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: B6
    name: parties_in_agreement
    value: commitment
    expect: parties_agree
    otherwise: justify
    weight: 1
    says:
      met: {nl: "De professionals rond de bewoner zijn het eens, en niemand anders vraagt hetzelfde.", en: "The professionals around the resident agree, and nobody else asks for the same."}
      not_met: {nl: "De professionals rond de bewoner zijn het niet eens, of iemand anders vraagt hetzelfde.", en: "The professionals around the resident do not agree, or somebody else asks for the same."}
      unknown: {nl: "Zijn de professionals rond de bewoner het eens, en vraagt niemand anders hetzelfde?", en: "Do the professionals around the resident agree, and does nobody else ask for the same?"}
    source: {title: "Noodfonds Borne, werkwijze (dubbele aanvragen)", url: "https://www.noodfondsborne.nl/index.php/werkwijze"}
    examples:
      - {given: {parties_agree: true}, outcome: met}
      - {given: {parties_agree: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: B7
    name: aftercare_and_evaluation
    value: commitment
    expect: aftercare_described and evaluation_within <= evaluation_at_most
    otherwise: complete
    weight: 1
    says:
      met: {nl: "De nazorg is geregeld en de evaluatie heeft een datum.", en: "Aftercare is arranged and the evaluation has a date."}
      not_met: {nl: "De nazorg is niet geregeld, of de evaluatie komt te laat.", en: "Aftercare is not arranged, or the evaluation comes too late."}
      unknown: {nl: "Wie geeft nazorg, en op welke datum wordt de casus geëvalueerd?", en: "Who gives aftercare, and on what date is the case evaluated?"}
    source: {title: "Bossche Bond, spelregels (evaluatie van casussen)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond"}
    examples:
      - {given: {aftercare_described: true, evaluation_within: 182}, outcome: met}
      - {given: {aftercare_described: true, evaluation_within: 183}, outcome: met}
      - {given: {aftercare_described: true, evaluation_within: 184}, outcome: not_met}
      - {given: {aftercare_described: false, evaluation_within: 30}, outcome: not_met}
      - {given: {aftercare_described: true}, outcome: unknown}
      - {given: {evaluation_within: 30}, outcome: unknown}

  # --- fund (fonds en proces) ---------------------------------------------------------------------------------------

  - id: F1
    name: balance_sufficient
    value: fund
    expect: balance_sufficient
    otherwise: blocks
    weight: 1
    says:
      met: {nl: "Er zit genoeg geld in het fonds.", en: "The fund holds enough money."}
      not_met: {nl: "Er zit niet genoeg geld in het fonds. Geld dat al is toegezegd telt niet mee.", en: "The fund does not hold enough money. Money that is already promised does not count."}
      unknown: {nl: "Zit er genoeg geld in het fonds?", en: "Does the fund hold enough money?"}
    source: {title: "Noodfonds Oldenzaal, art. 3.4 (voor zover middelen toereikend)", url: "https://lokaleregelgeving.overheid.nl/CVDR693980/1"}
    examples:
      - {given: {balance_sufficient: true}, outcome: met}
      - {given: {balance_sufficient: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: F3
    name: no_repeat_within_a_year
    value: fund
    expect: earlier_grants == 0
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Dit huishouden kreeg in de afgelopen twaalf maanden niets uit het fonds.", en: "This household received nothing from the fund in the last twelve months."}
      not_met: {nl: "Dit huishouden kreeg in de afgelopen twaalf maanden al eerder geld uit het fonds.", en: "This household already received money from the fund in the last twelve months."}
      unknown: {nl: "Kreeg dit huishouden in de afgelopen twaalf maanden al geld uit het fonds?", en: "Did this household receive money from the fund in the last twelve months?"}
    source: {title: "SUN Zoetermeer (eenmalig per cliënt)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds", note: "Twelve months is a proposal."}
    examples:
      - {given: {earlier_grants: 0}, outcome: met}
      - {given: {earlier_grants: 1}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: F4
    name: no_cash_to_resident
    value: fund
    expect: not paid_to_resident
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Het geld gaat naar een organisatie of leverancier.", en: "The money goes to an organisation or supplier."}
      not_met: {nl: "Het geld gaat rechtstreeks naar de bewoner.", en: "The money goes straight to the resident."}
      unknown: {nl: "Aan wie wordt het geld betaald: een organisatie, een leverancier of de bewoner?", en: "Who receives the money: an organisation, a supplier or the resident?"}
    source: {title: "SUN Drechtsteden, aanvragen (nooit rechtstreeks aan de cliënt)", url: "http://sundrechtsteden.nl/?page_id=44"}
    examples:
      - {given: {paid_to_resident: false}, outcome: met}
      - {given: {paid_to_resident: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: F5
    name: not_afterwards
    value: fund
    expect: not already_paid
    otherwise: justify
    weight: 1
    says:
      met: {nl: "De kosten zijn nog niet gemaakt.", en: "The costs were not made yet."}
      not_met: {nl: "De kosten zijn al gemaakt.", en: "The costs were already made."}
      unknown: {nl: "Zijn de kosten al gemaakt of al betaald?", en: "Were the costs already made or paid?"}
    source: {title: "SUN Zoetermeer (geen giften achteraf)", url: "https://sunzoetermeer.nl/aanvragen/sociaal-leenfonds"}
    examples:
      - {given: {already_paid: false}, outcome: met}
      - {given: {already_paid: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: F8
    name: assessor_independent
    value: fund
    expect: assessor_independent
    # `fonds decide` and `fonds approve` refuse it anyway; outside the fund nobody knows yet who will assess.
    otherwise: weighs
    weight: 1
    says:
      met: {nl: "Wie weegt, werkt niet bij de organisatie die het geld vraagt.", en: "Whoever assesses does not work for the organisation that asks for the money."}
      not_met: {nl: "Wie weegt, werkt bij de organisatie die het geld vraagt. Laat een ander lid wegen.", en: "Whoever assesses works for the organisation that asks for the money. Let another member assess."}
      unknown: {nl: "Wie weegt deze aanvraag, en bij welke partner werkt dat lid?", en: "Who assesses this request, and at which partner does that member work?"}
    source: {title: "Algemene wet bestuursrecht, art. 2:4 (geen persoonlijk belang)"}
    examples:
      - {given: {assessor_independent: true}, outcome: met}
      - {given: {assessor_independent: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

signals:

  - id: L11
    name: gift_touches_assistance
    when: on_assistance and gifts_with_this > gift_allowance
    says: {nl: "De giften van dit jaar komen boven de vrijstelling in de bijstand. Overleg eerst met de gemeente, of kies een andere vorm.", en: "This year''s gifts exceed what social assistance leaves free. Talk to the municipality first, or choose another form."}
    source: {title: "Bedragen Participatiewet per 1 januari 2026", url: "https://zoek.officielebekendmakingen.nl/bgr-2025-3092.html", date: 2026-01-01}
    examples:
      - {given: {on_assistance: true, gifts_with_this: 1201.00}, outcome: met}
      - {given: {on_assistance: true, gifts_with_this: 1200.01}, outcome: met}
      - {given: {on_assistance: true, gifts_with_this: 1200.00}, outcome: not_met}
      - {given: {on_assistance: true, gifts_with_this: 1199.99}, outcome: not_met}
      - {given: {on_assistance: false, gifts_with_this: 5000.00}, outcome: not_met}
      - {given: {on_assistance: true}, outcome: unknown}

  - id: R3S
    name: expected_return_strong
    when: expected_return >= return_strong
    says: {nl: "De vermeden kosten zijn naar verwachting minstens drie keer de bijdrage.", en: "The avoided costs are expected to be at least three times the money asked."}
    source: {title: "Versnelfonds Utrecht (verhouding baten en bijdrage)", url: "https://tussenvoorziening.nl/nieuws/versnelfonds-begint-op-stoom-komen/", date: 2017-07-25, note: proposal}
    examples:
      - {given: {expected_return: 299}, outcome: not_met}
      - {given: {expected_return: 300}, outcome: met}
      - {given: {expected_return: 301}, outcome: met}
      - {given: {}, outcome: unknown}

  - id: F9
    name: system_signal
    when: similar_signals_12_months >= system_signal_from
    says: {nl: "Hetzelfde knelpunt kwam in twaalf maanden vaker voor. Dit is een systeemsignaal: zet het op de agenda van de partners.", en: "The same bottleneck occurred more often in twelve months. This is a system signal: put it on the agenda of the partners."}
    source: {title: "Bossche Bond, spelregels (evaluatie van casussen)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond", note: "Three cases in twelve months is a proposal."}
    examples:
      - {given: {similar_signals_12_months: 2}, outcome: not_met}
      - {given: {similar_signals_12_months: 3}, outcome: met}
      - {given: {similar_signals_12_months: 4}, outcome: met}
      - {given: {}, outcome: unknown}

tables:

  # Who may decide. The amount is what the decision would grant.
  mandate:
    hit: first
    outputs: [decides]
    rows:
      - id: F2a
        when: amount_to_decide <= mandate_two_members
        then: {decides: two_members}
        because: {nl: "Twee leden van het secretariaat mogen dit bedrag samen besluiten.", en: "Two secretariat members together may decide on this amount."}
        source: {title: "Uitvoeringsregels noodfonds Noordwijk", url: "https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/", note: proposal}
      - id: F2b
        when: amount_to_decide <= mandate_full_secretariat
        then: {decides: full_secretariat}
        because: {nl: "Het hele secretariaat besluit over dit bedrag.", en: "The full secretariat decides on this amount."}
        source: {title: "Een jaar Bossche Bond (bijdragen tot bijna 5.000 euro)", url: "http://www.woonlastendebaas.nl/jaar-bossche-bond/", date: 2017-10-02, note: proposal}
      - id: F2c
        when: amount_to_decide > mandate_full_secretariat
        then: {decides: board}
        because: {nl: "Het bestuur besluit over dit bedrag.", en: "The board decides on this amount."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {amount_to_decide: 0}, row: F2a}
      - {given: {amount_to_decide: 1500.00}, row: F2a}
      - {given: {amount_to_decide: 1500.01}, row: F2b}
      - {given: {amount_to_decide: 5000.00}, row: F2b}
      - {given: {amount_to_decide: 5000.01}, row: F2c}
      - {given: {}, row: null}

  # How soon the secretariat decides, and how soon the statement of reasons follows (0: with the decision).
  deadline:
    hit: first
    outputs: [decide_within_working_days, reasons_within_days]
    rows:
      - id: R7a
        when: urgency != ''none''
        then: {decide_within_working_days: 1, reasons_within_days: 7}
        because: {nl: "Er is spoed: het besluit komt binnen één werkdag en de motivering binnen zeven dagen daarna.", en: "It is urgent: the decision comes within one working day and the statement of reasons within seven days after."}
        source: {title: "SUN Nederland (24 uur); Algemene wet bestuursrecht, art. 3:47 lid 3", url: "https://pgawb.nl/pg-awb-digitaal/hoofdstuk-3/3-7-motivering/artikel-347/"}
      - id: R7b
        when: true
        then: {decide_within_working_days: 5, reasons_within_days: 0}
        because: {nl: "Er is geen spoed: het besluit komt binnen vijf werkdagen, met de motivering erbij.", en: "It is not urgent: the decision comes within five working days, with the statement of reasons."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {urgency: eviction}, row: R7a}
      - {given: {urgency: no_food}, row: R7a}
      - {given: {urgency: none}, row: R7b}
      - {given: {}, row: null}

  # In what form the money is given.
  form:
    hit: first
    outputs: [form]
    rows:
      - id: L4
        when: prior_provision_too_late
        then: {form: advance}
        because: {nl: "Een voorliggende voorziening komt te laat. Het fonds schiet het geld voor.", en: "A prior provision comes too late. The fund advances the money."}
        source: {title: "Bossche Bond, spelregels (tijd kopen)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond"}
      - id: L4b
        when: loan_in_debt_scheme
        then: {form: gift}
        because: {nl: "Een lening kan niet tijdens een schuldregeling. Een gift kan wel.", en: "A loan is not possible during a debt scheme. A gift is."}
        source: {title: "Uitvoeringsregels noodfonds Noordwijk", url: "https://www.noordwijk.nl/uitvoeringsregels-lokaal-noodfonds-noordwijk/", note: proposal}
      - id: L4c
        when: true
        then: {form: as_asked}
        because: {nl: "De vorm blijft zoals gevraagd.", en: "The form stays as asked."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {prior_provision_too_late: true}, row: L4}
      - {given: {prior_provision_too_late: false, loan_in_debt_scheme: true}, row: L4b}
      - {given: {prior_provision_too_late: false, loan_in_debt_scheme: false}, row: L4c}
      - {given: {}, row: null}

  # Who should have paid. A proposal: people confirm it at the settlement.
  payer:
    hit: first
    outputs: [who, key, part_percent]
    rows:
      - id: F6a
        when: prior_provision_too_late
        then: {who: prior_provider, key: null, part_percent: 100}
        because: {nl: "Een voorliggende voorziening kwam te laat. Wie die had moeten geven, betaalt terug.", en: "A prior provision came too late. Whoever should have given it repays."}
        source: {title: "Bossche Bond, spelregels (wie aan de lat had moeten staan)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond"}
      - id: F6b
        when: proposed_payer == ''resident''
        then: {who: resident, key: null, part_percent: 100}
        because: {nl: "De bewoner betaalt terug, in termijnen.", en: "The resident repays, in instalments."}
        source: {title: "Bossche Bond (soms betaalt de bewoner zelf terug)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond"}
      - id: F6c
        when: proposed_payer == ''party''
        then: {who: party, key: null, part_percent: 100}
        because: {nl: "Eén partij had moeten betalen. Die partij betaalt alles terug.", en: "One party should have paid. That party repays all of it."}
        source: {title: "Bossche Bond, spelregels (wie aan de lat had moeten staan)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond"}
      - id: F6d
        when: proposed_payer == ''several''
        then: {who: several, key: null, part_percent: 100}
        because: {nl: "Meer partijen hadden moeten betalen. Elke partij betaalt haar aandeel terug.", en: "Several parties should have paid. Each repays its share."}
        source: {title: "Bossche Bond, spelregels (wie aan de lat had moeten staan)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond"}
      - id: F6e
        when: proposed_payer == ''all''
        then: {who: all, key: equal, part_percent: 100}
        because: {nl: "Niet één partij is verantwoordelijk. Alle partners betalen een gelijk aandeel terug.", en: "No single party is responsible. All partners repay an equal share."}
        source: {title: "Bossche Bond, spelregels (alle partijen storten een deel terug)", url: "https://www.onsneteindhoven.org/wldbcommunity/bossche-bond", note: "The equal share and the whole amount are proposals."}
    examples:
      - {given: {prior_provision_too_late: true, proposed_payer: resident}, row: F6a}
      - {given: {prior_provision_too_late: false, proposed_payer: resident}, row: F6b}
      - {given: {prior_provision_too_late: false, proposed_payer: party}, row: F6c}
      - {given: {prior_provision_too_late: false, proposed_payer: several}, row: F6d}
      - {given: {prior_provision_too_late: false, proposed_payer: all}, row: F6e}
      - {given: {prior_provision_too_late: false}, row: null}
      - {given: {}, row: null}

  # When the professional shows what the money was spent on.
  spending_proof:
    hit: first
    outputs: [proof_within_days]
    rows:
      - id: F7
        when: true
        then: {proof_within_days: 30}
        because: {nl: "De professional laat binnen dertig dagen na de uitbetaling zien waar het geld aan is besteed.", en: "Within thirty days of the payout the professional shows what the money was spent on."}
        source: {title: "SUN Drechtsteden (betaalbewijzen)", url: "http://sundrechtsteden.nl/?page_id=44", note: "Thirty days is a proposal."}
    examples:
      - {given: {}, row: F7}

  # What the statement of reasons must hold. The program always asks for it: a decision without it is refused.
  reasons:
    hit: first
    outputs: [reasons]
    rows:
      - id: P1
        when: true
        then: {reasons: each_value_and_deviation}
        because: {nl: "Een besluit geeft per waarde de reden, en zegt waarom het afwijkt als het afwijkt van het advies.", en: "A decision gives the reason for each value, and says why when it deviates from the advice."}
        source: {title: "Algemene wet bestuursrecht, art. 3:46, 3:47 en 3:50 (motivering)", url: "https://pgawb.nl/pg-awb-digitaal/hoofdstuk-3/3-7-motivering/artikel-347/"}
    examples:
      - {given: {}, row: P1}

  # From the outcomes of one value to its verdict.
  verdict:
    hit: first
    outputs: [verdict]
    rows:
      - id: V1
        when: blocks_not_met > 0
        then: {verdict: stops}
        because: {nl: "Een eis die tegenhoudt, klopt niet.", en: "A requirement that blocks is not met."}
        source: {title: "Voorstel casusfonds", note: proposal}
      - id: V2
        when: complete_not_met > 0 or needed_unknown > 0
        then: {verdict: incomplete}
        because: {nl: "Er ontbreekt iets dat nodig is. Onbekend is nooit nee.", en: "Something that is needed is missing. Unknown is never no."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: V3
        when: justify_not_met > 0
        then: {verdict: needs_reasons}
        because: {nl: "Het mag, als er een reden bij staat.", en: "It is possible, when a reason is given."}
        source: {title: "Algemene wet bestuursrecht, art. 3:46 (motivering)"}
      - id: V4
        when: true
        then: {verdict: supports}
        because: {nl: "Deze waarde steunt de aanvraag.", en: "This value supports the request."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {blocks_not_met: 1, complete_not_met: 1, needed_unknown: 1, justify_not_met: 1}, row: V1}
      - {given: {blocks_not_met: 0, complete_not_met: 1, needed_unknown: 0, justify_not_met: 1}, row: V2}
      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 1, justify_not_met: 0}, row: V2}
      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 0, justify_not_met: 1}, row: V3}
      - {given: {blocks_not_met: 0, complete_not_met: 0, needed_unknown: 0, justify_not_met: 0}, row: V4}

  # From the verdicts to the advice. People decide.
  advice:
    hit: first
    outputs: [advice]
    rows:
      - id: A1
        when: known(prior_provision_in_time) and prior_provision_in_time
        then: {advice: refer}
        because: {nl: "Een voorliggende voorziening kan op tijd helpen.", en: "A prior provision can help in time."}
        source: {title: "SUN Nederland en Fonds Bijzondere Noden Amsterdam (voorliggend niet of niet op tijd)", url: "http://fbna.nl/Pagina''s/Spelregelsaanvraag.html"}
      - id: A2
        when: >
          admissibility_verdict == ''stops'' or legitimacy_verdict == ''stops'' or return_verdict == ''stops''
          or commitment_verdict == ''stops'' or fund_verdict == ''stops''
        then: {advice: do_not_grant}
        because: {nl: "Een eis die tegenhoudt, klopt niet. Alleen het bestuur kan toch ja zeggen.", en: "A requirement that blocks is not met. Only the board can still say yes."}
        source: {title: "Voorstel casusfonds", note: proposal}
      - id: A3
        when: >
          admissibility_verdict == ''incomplete'' or legitimacy_verdict == ''incomplete'' or return_verdict == ''incomplete''
          or commitment_verdict == ''incomplete'' or fund_verdict == ''incomplete'' or not known(mandate_decides)
        then: {advice: ask}
        because: {nl: "Er ontbreekt nog iets. Vraag het aan de professional.", en: "Something is still missing. Ask the professional."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: A4
        when: known(mandate_decides) and mandate_decides == ''board''
        then: {advice: board}
        because: {nl: "Het bedrag is hoger dan het secretariaat mag besluiten.", en: "The amount is more than the secretariat may decide on."}
        source: {title: "Voorstel casusfonds", note: proposal}
      - id: A5
        when: >
          admissibility_verdict == ''needs_reasons'' or legitimacy_verdict == ''needs_reasons'' or return_verdict == ''needs_reasons''
          or commitment_verdict == ''needs_reasons'' or fund_verdict == ''needs_reasons''
        then: {advice: grant_with_reasons}
        because: {nl: "De bijdrage kan, als het besluit bij elk punt een reden geeft.", en: "The money can be granted, when the decision gives a reason for each point."}
        source: {title: "Algemene wet bestuursrecht, art. 3:46 (motivering)"}
      - id: A6
        when: true
        then: {advice: grant}
        because: {nl: "Alle waarden steunen de aanvraag.", en: "All values support the request."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - given: {prior_provision_in_time: true, admissibility_verdict: stops, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: board}
        row: A1
      - given: {admissibility_verdict: incomplete, legitimacy_verdict: supports, return_verdict: stops, commitment_verdict: supports, fund_verdict: supports, mandate_decides: board}
        row: A2
      - given: {prior_provision_in_time: false, admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: incomplete, fund_verdict: supports, mandate_decides: board}
        row: A3
      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports}
        row: A3
      - given: {admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: board}
        row: A4
      - given: {admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}
        row: A5
      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: full_secretariat}
        row: A6
      - given: {admissibility_verdict: stops, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}
        row: A2
      - given: {admissibility_verdict: incomplete, legitimacy_verdict: stops, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}
        row: A2
      - given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: stops, commitment_verdict: incomplete, fund_verdict: incomplete, mandate_decides: two_members}
        row: A2
      - given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: stops, fund_verdict: incomplete, mandate_decides: two_members}
        row: A2
      - given: {admissibility_verdict: incomplete, legitimacy_verdict: incomplete, return_verdict: incomplete, commitment_verdict: incomplete, fund_verdict: stops, mandate_decides: two_members}
        row: A2
      - given: {admissibility_verdict: incomplete, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: two_members}
        row: A3
      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: incomplete, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: two_members}
        row: A3
      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: incomplete, commitment_verdict: needs_reasons, fund_verdict: needs_reasons, mandate_decides: two_members}
        row: A3
      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: incomplete, fund_verdict: needs_reasons, mandate_decides: two_members}
        row: A3
      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: needs_reasons, return_verdict: needs_reasons, commitment_verdict: needs_reasons, fund_verdict: incomplete, mandate_decides: two_members}
        row: A3
      - given: {admissibility_verdict: needs_reasons, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}
        row: A5
      - given: {admissibility_verdict: supports, legitimacy_verdict: needs_reasons, return_verdict: supports, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}
        row: A5
      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: needs_reasons, commitment_verdict: supports, fund_verdict: supports, mandate_decides: two_members}
        row: A5
      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: needs_reasons, fund_verdict: supports, mandate_decides: two_members}
        row: A5
      - given: {admissibility_verdict: supports, legitimacy_verdict: supports, return_verdict: supports, commitment_verdict: supports, fund_verdict: needs_reasons, mandate_decides: two_members}
        row: A5
',1);
INSERT INTO "rule_set" VALUES('8b9784e8b54057760c22b6f8a92f967ca18f1dddd0d0f831c6d3189013e0c5f3','woningwet-liveability','2015.1','# Whether a housing association may pay for liveability (leefbaarheid) under the Woningwet: as it was from 2015.
# Use: fonds assess --file FILE --rules woningwet-liveability. The answers stand in a request under `housing`.
# The day of the request decides which of the two files holds: up to and including 2021 woningwet-liveability-2015.yaml, from 2022
# on woningwet-liveability-2022.yaml.
# These rules inform: nothing in them blocks, a point that is not met asks for a reason. They are a summary, and no legal advice.
# The first day is that of the revised law (circular on its entry into force, https://www.sdu.nl/content/circulaire-inwerkingtreding-woningwet-2015).
# Of the maximum only the amount of 2020 is known to us. It changed with the years, so for other years it is a proposal.

id: woningwet-liveability
version: "2015.1"
valid_from: 2015-07-01
valid_to: 2021-12-31
adopted: null

thresholds:
  most_per_dwelling:
    value: 131.00
    unit: EUR
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22, note: "Price level 2020. For requests of other years this amount is a proposal."}

criteria:

  - id: W1
    name: own_tenants_only
    value: legitimacy
    expect: own_tenants_only
    otherwise: justify
    weight: 2
    says:
      met: {nl: "Het geld is alleen voor huurders van de corporatie.", en: "The money is only for tenants of the housing association."}
      not_met: {nl: "Het geld is ook voor mensen die geen huurder van de corporatie zijn.", en: "The money is also for people who are no tenants of the housing association."}
      unknown: {nl: "Is het geld alleen voor huurders van de corporatie?", en: "Is the money only for tenants of the housing association?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22}
    examples:
      - {given: {own_tenants_only: true}, outcome: met}
      - {given: {own_tenants_only: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: W2
    name: within_maximum
    value: legitimacy
    expect: liveability_per_dwelling <= most_per_dwelling
    otherwise: justify
    weight: 2
    says:
      met: {nl: "Het bedrag per woning blijft onder het maximum, of is daar gelijk aan.", en: "The amount per dwelling is at or below the maximum."}
      not_met: {nl: "Het bedrag per woning is hoger dan het maximum.", en: "The amount per dwelling is above the maximum."}
      unknown: {nl: "Hoeveel geeft de corporatie uit aan leefbaarheid, per woning, met deze bijdrage erbij?", en: "How much does the housing association spend on liveability, per dwelling, this money included?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22}
    examples:
      - {given: {liveability_per_dwelling: 130.99}, outcome: met}
      - {given: {liveability_per_dwelling: 131.00}, outcome: met}
      - {given: {liveability_per_dwelling: 131.01}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: W3
    name: near_own_homes
    value: legitimacy
    expect: near_own_homes
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Het geld is voor de buurt van woningen van de corporatie.", en: "The money is for the surroundings of the housing association''s homes."}
      not_met: {nl: "Het geld is voor een buurt waar de corporatie geen woningen heeft.", en: "The money is for an area where the housing association has no homes."}
      unknown: {nl: "Is het geld voor de buurt van woningen van de corporatie?", en: "Is the money for the surroundings of the housing association''s homes?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22}
    examples:
      - {given: {near_own_homes: true}, outcome: met}
      - {given: {near_own_homes: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: W4
    name: in_performance_agreements
    value: legitimacy
    expect: in_performance_agreements
    otherwise: justify
    weight: 1
    says:
      met: {nl: "De bijdrage staat in de prestatieafspraken met de gemeente en de huurders.", en: "The money is in the performance agreements with the municipality and the tenants."}
      not_met: {nl: "De bijdrage staat niet in de prestatieafspraken met de gemeente en de huurders.", en: "The money is not in the performance agreements with the municipality and the tenants."}
      unknown: {nl: "Staat de bijdrage in de prestatieafspraken met de gemeente en de huurders?", en: "Is the money in the performance agreements with the municipality and the tenants?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22}
    examples:
      - {given: {in_performance_agreements: true}, outcome: met}
      - {given: {in_performance_agreements: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: W5
    name: no_other_party_first
    value: legitimacy
    expect: not others_responsible
    otherwise: justify
    weight: 2
    says:
      met: {nl: "Er is geen andere partij die als eerste verantwoordelijk is.", en: "No other party is responsible in the first place."}
      not_met: {nl: "Een andere partij is als eerste verantwoordelijk.", en: "Another party is responsible in the first place."}
      unknown: {nl: "Is een andere partij, zoals de gemeente of een zorgorganisatie, als eerste verantwoordelijk?", en: "Is another party, such as the municipality or a care organisation, responsible in the first place?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22}
    examples:
      - {given: {others_responsible: false}, outcome: met}
      - {given: {others_responsible: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: W6
    name: allowed_purpose
    value: legitimacy
    expect: liveability_purpose in [''social_work'', ''small_infrastructure'', ''clean_surroundings'', ''safety'', ''no_nuisance'']
    otherwise: justify
    weight: 2
    says:
      met: {nl: "De wet noemt dit doel.", en: "The law names this purpose."}
      not_met: {nl: "De wet noemt dit doel niet.", en: "The law does not name this purpose."}
      unknown: {nl: "Waar is het geld voor de leefbaarheid voor?", en: "What is the money for liveability for?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22}
    examples:
      - {given: {liveability_purpose: safety}, outcome: met}
      - {given: {liveability_purpose: social_work}, outcome: met}
      - {given: {liveability_purpose: meeting}, outcome: not_met}
      - {given: {liveability_purpose: other}, outcome: not_met}
      - {given: {}, outcome: unknown}

tables:

  # From the outcomes of one value to its verdict. Only legitimacy has criteria here.
  verdict:
    hit: first
    outputs: [verdict]
    rows:
      - id: V1
        when: needed_unknown > 0
        then: {verdict: incomplete}
        because: {nl: "Een antwoord ontbreekt nog. Onbekend is nooit nee.", en: "An answer is still missing. Unknown is never no."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: V2
        when: justify_not_met > 0
        then: {verdict: needs_reasons}
        because: {nl: "Een punt wijkt af van de Woningwet. Leg uit waarom het toch kan, of wie het anders betaalt.", en: "A point deviates from the Woningwet. Explain why it is still possible, or who else pays."}
        source: {title: "Voorstel casusfonds", note: proposal}
      - id: V3
        when: true
        then: {verdict: supports}
        because: {nl: "De bijdrage past bij de regels voor leefbaarheid.", en: "The money fits the rules for liveability."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {needed_unknown: 1, justify_not_met: 1}, row: V1}
      - {given: {needed_unknown: 0, justify_not_met: 1}, row: V2}
      - {given: {needed_unknown: 0, justify_not_met: 0}, row: V3}

  # From the verdict to the advice. People decide.
  advice:
    hit: first
    outputs: [advice]
    rows:
      - id: A1
        when: legitimacy_verdict == ''incomplete''
        then: {advice: ask}
        because: {nl: "Er ontbreekt nog een antwoord. Vraag het aan de corporatie.", en: "An answer is still missing. Ask the housing association."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: A2
        when: legitimacy_verdict == ''needs_reasons''
        then: {advice: grant_with_reasons}
        because: {nl: "De corporatie legt bij elk punt uit waarom het toch kan.", en: "The housing association explains for each point why it is still possible."}
        source: {title: "Voorstel casusfonds", note: proposal}
      - id: A3
        when: true
        then: {advice: grant}
        because: {nl: "De corporatie mag bijdragen.", en: "The housing association may contribute."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {legitimacy_verdict: incomplete}, row: A1}
      - {given: {legitimacy_verdict: needs_reasons}, row: A2}
      - {given: {legitimacy_verdict: supports}, row: A3}
',1);
INSERT INTO "rule_set" VALUES('a5e390da0a40745e9e626b34d0bff833bd72ac617af91e8e2da58dda7d64a3c1','woningwet-liveability','2022.1','# Whether a housing association may pay for liveability (leefbaarheid) under the Woningwet: as it is from 2022.
# Use: fonds assess --file FILE --rules woningwet-liveability. The answers stand in a request under `housing`.
# The day of the request decides which of the two files holds: up to and including 2021 woningwet-liveability-2015.yaml, from 2022
# on woningwet-liveability-2022.yaml.
# These rules inform: nothing in them blocks, a point that is not met asks for a reason. They are a summary, and no legal advice.
# Since 2022 there is no maximum per dwelling, the performance agreements need not name the money, and meeting is allowed again.

id: woningwet-liveability
version: "2022.1"
valid_from: 2022-01-01
valid_to: null
adopted: null

criteria:

  - id: W1
    name: own_tenants_only
    value: legitimacy
    expect: own_tenants_only
    otherwise: justify
    weight: 2
    says:
      met: {nl: "Het geld is alleen voor huurders van de corporatie.", en: "The money is only for tenants of the housing association."}
      not_met: {nl: "Het geld is ook voor mensen die geen huurder van de corporatie zijn.", en: "The money is also for people who are no tenants of the housing association."}
      unknown: {nl: "Is het geld alleen voor huurders van de corporatie?", en: "Is the money only for tenants of the housing association?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22, note: "Not among the changes of 1 January 2022, so kept."}
    examples:
      - {given: {own_tenants_only: true}, outcome: met}
      - {given: {own_tenants_only: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: W3
    name: near_own_homes
    value: legitimacy
    expect: near_own_homes
    otherwise: justify
    weight: 1
    says:
      met: {nl: "Het geld is voor de buurt van woningen van de corporatie.", en: "The money is for the surroundings of the housing association''s homes."}
      not_met: {nl: "Het geld is voor een buurt waar de corporatie geen woningen heeft.", en: "The money is for an area where the housing association has no homes."}
      unknown: {nl: "Is het geld voor de buurt van woningen van de corporatie?", en: "Is the money for the surroundings of the housing association''s homes?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22, note: "Not among the changes of 1 January 2022, so kept."}
    examples:
      - {given: {near_own_homes: true}, outcome: met}
      - {given: {near_own_homes: false}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: W5
    name: no_other_party_first
    value: legitimacy
    expect: not others_responsible
    otherwise: justify
    weight: 2
    says:
      met: {nl: "Er is geen andere partij die als eerste verantwoordelijk is.", en: "No other party is responsible in the first place."}
      not_met: {nl: "Een andere partij is als eerste verantwoordelijk.", en: "Another party is responsible in the first place."}
      unknown: {nl: "Is een andere partij, zoals de gemeente of een zorgorganisatie, als eerste verantwoordelijk?", en: "Is another party, such as the municipality or a care organisation, responsible in the first place?"}
    source: {title: "Netwerkcoördinatie, samenwerken in de wijk (Boon, Universiteit Twente)", date: 2021-11-22, note: "Not among the changes of 1 January 2022, so kept."}
    examples:
      - {given: {others_responsible: false}, outcome: met}
      - {given: {others_responsible: true}, outcome: not_met}
      - {given: {}, outcome: unknown}

  - id: W6
    name: allowed_purpose
    value: legitimacy
    expect: liveability_purpose in [''social_work'', ''small_infrastructure'', ''clean_surroundings'', ''safety'', ''no_nuisance'', ''meeting'']
    otherwise: justify
    weight: 2
    says:
      met: {nl: "De wet noemt dit doel.", en: "The law names this purpose."}
      not_met: {nl: "De wet noemt dit doel niet.", en: "The law does not name this purpose."}
      unknown: {nl: "Waar is het geld voor de leefbaarheid voor?", en: "What is the money for liveability for?"}
    source: {title: "Volkshuisvesting Nederland, leefbaarheid (wijzigingen per 1 januari 2022)", url: "https://www.volkshuisvestingnederland.nl/onderwerpen/daeb/leefbaarheid", date: 2022-01-01}
    examples:
      - {given: {liveability_purpose: safety}, outcome: met}
      - {given: {liveability_purpose: social_work}, outcome: met}
      - {given: {liveability_purpose: meeting}, outcome: met}
      - {given: {liveability_purpose: other}, outcome: not_met}
      - {given: {}, outcome: unknown}

tables:

  # From the outcomes of one value to its verdict. Only legitimacy has criteria here.
  verdict:
    hit: first
    outputs: [verdict]
    rows:
      - id: V1
        when: needed_unknown > 0
        then: {verdict: incomplete}
        because: {nl: "Een antwoord ontbreekt nog. Onbekend is nooit nee.", en: "An answer is still missing. Unknown is never no."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: V2
        when: justify_not_met > 0
        then: {verdict: needs_reasons}
        because: {nl: "Een punt wijkt af van de Woningwet. Leg uit waarom het toch kan, of wie het anders betaalt.", en: "A point deviates from the Woningwet. Explain why it is still possible, or who else pays."}
        source: {title: "Voorstel casusfonds", note: proposal}
      - id: V3
        when: true
        then: {verdict: supports}
        because: {nl: "De bijdrage past bij de regels voor leefbaarheid.", en: "The money fits the rules for liveability."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {needed_unknown: 1, justify_not_met: 1}, row: V1}
      - {given: {needed_unknown: 0, justify_not_met: 1}, row: V2}
      - {given: {needed_unknown: 0, justify_not_met: 0}, row: V3}

  # From the verdict to the advice. People decide.
  advice:
    hit: first
    outputs: [advice]
    rows:
      - id: A1
        when: legitimacy_verdict == ''incomplete''
        then: {advice: ask}
        because: {nl: "Er ontbreekt nog een antwoord. Vraag het aan de corporatie.", en: "An answer is still missing. Ask the housing association."}
        source: {title: "Algemene wet bestuursrecht, art. 4:5 (gelegenheid om aan te vullen)"}
      - id: A2
        when: legitimacy_verdict == ''needs_reasons''
        then: {advice: grant_with_reasons}
        because: {nl: "De corporatie legt bij elk punt uit waarom het toch kan.", en: "The housing association explains for each point why it is still possible."}
        source: {title: "Voorstel casusfonds", note: proposal}
      - id: A3
        when: true
        then: {advice: grant}
        because: {nl: "De corporatie mag bijdragen.", en: "The housing association may contribute."}
        source: {title: "Voorstel casusfonds", note: proposal}
    examples:
      - {given: {legitimacy_verdict: incomplete}, row: A1}
      - {given: {legitimacy_verdict: needs_reasons}, row: A2}
      - {given: {legitimacy_verdict: supports}, row: A3}
',1);
CREATE TABLE sealed (
	id INTEGER NOT NULL, 
	case_ref TEXT NOT NULL, 
	name TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	box BLOB NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "sealed" VALUES(1,'2026-001','request/1','8265f590316b5f9650e08980cf5254b065877d47d72fea58311d88fcc0ba3bc6',X'88B7069EE16C03037392410F9DC496F38FAD115305745CCD24A37A577601635384EC6E09FC97818218EAD980FF9FE763B1C5D9DD9BF271976EF7F0A6646A2A81DA35183390D1462318B7FC7F20CCCD0515CDB5431F0D6114756A49373C47D571D56B13EE58BDBC2FBCBFCD227D37BD8C315B40EA987B823B7D3B4692AA1F270819D1847069C90D312F0DA758F18503F79BD4EA3906B03EC6AAC0024151B23470B834DA5517B6F9987B0161250E825C26AFD0DB630DF96317EEE7AC48343E1626D2571CA33A5B1923F4122DAD457CB7D868A0804E91C9157DE67234C655162F30D80A6D0AE85DFA97EB64C138799165994AD5375ED4C2C0D1F56BA842FB91EBA8DB27652AAC438511F790AAA2F78D5F619B40EB58B374FC9633EA493145FDAC0A59527CB5A13777071D7A536A5E6D957B9043798C49555A4FFB3B00824E0A402F84D70EEF721B7055D4353970CF62BDE0BAD497E6A1DD9E4D39FD676CF2015393B8F4812AD02BD441A621D4CF6DFD77228B6EA8FF1758F0160665E2F6B04377FFD115DA3F970A34C313171CB296673CA0186179F54C35C31E5B9A743C8E54BBE22DB2EC61E61E42B863B2877C5C61EC225C48A2142A0EF10FC8E24063D6CBA03D69A5ACFBA469F2B060C440835D17229E1BDDDADB7430B957426B1B515FA1C4AA71EAB4CA99AE614358B4A9F87780521DFC1159861878C1C3A292CE7E238C952BF355B54E8829348960E52282B9FD9B5025162F39733AF0BCDAF5DE2FB68975274C532346CDB6DD2EA9143DAE52E59FD96DCE9A7ADD9D452751F2E1BF46BB0AEFD48AD84E4798B33463C891441EFBF16DD29D0FC1296793BC72C7B5CCD015C083EFE9E2A2F5D422020224C11098391C6CEF08BD5830BCC0C6FF6BD63A6B93105F45F4B82C3B81BA5450EA8BF88376E83621FB3667AB7F676CA1D0B0D5487763D8679D4262F6E5952D8146D73DB01CA05BE5B3552085461794D2ABA304A76A4426F7337D36A21A208DDA7465308B41C0C90FA2F6D2432AB0D189EAC447891004FB74CF1D2DFF8D28BCB801A3FE19A69D2B116026B94F7CB96B9BBC51097AFF93AC43B34A653BB4EF3202E39E20D4A2FD2549063883C8E67D5AD2539AC018C9F9FCF7AB19B8C8ABE6A108CF97149B59894639343ADE67A02966CCC66381EEC67A548BECC904DA11BAFB4CC942A519838A384D9FC537B4A6796FECE73A171B2E1598CA4E08436DF1A1BDA0D3C247DB58E2CC1754AF8D04C40F17DC01385528771FCCA58552D2EDFADA1D8DDA4C4A3E3886B596CBB625DB6CF1917AC8DAF9B108943065300E5F52F762282D49D85038078D87352F9B06180495AA9958FFD36E70A402EADF56309B1B0A887B5165A8C4755AF41800C2C56A4F6A229AA81154A99AD1BFD714F880CAE9C9F92D29274B60996066871036EDF149D556BF7725C39A797DD70163A49AB180C694A63EF5EB35F01CEFF65360091072D88D409F250BC17AD6D3BDB1A1A290BBE33F33E2324B46C62211BEDF56EBA9F8F4E78AAF930AB7C1853529C0D899DDAD1168F483F8F92816E0593C5D4F194EA0613A20634C885E5C080690B19BF4AAB42FA331422208E4AB9B927C40A71E99A8D92DADD6E79438921B2C11795404D87DC4824D48FA4F415E6385A0D5E6F98BAE9FDE35803EC86AEC71BE8A5DE81FA59E4B2F7B618A2A4F5AF2B5A4B0B9A405F02303E10E9C5995B44181F744FB52D1F58F46AC4CACC580B226EB2F304733985043AAE14F8D2ABD55F01DD770153FAEA7C24FC1743B322DA99E5723059A775E06B16DA187E373BA0F84BD0F64F8761334CBFB39BD8600DEBBDA4178659361C01C2D29E2585404134C714B11115A4CD2ACA5452DDF4A99BDE36D29835C85688A05A550620402E8011EF94C8711B0325DC7CB8B434D3243EF9E828CC0E193053BF73E0FAE93317D2254A8BD29FADDE8AE5E89CFB5EF5B2B49DE8BC58E4E9AD729489388D0A71115750184BE7A89D93F1B805A8D8C0C0B0ACD5786850618252039EB2A5855683168D2D6F51228E90774B33891328A536553A64EB040829E2848CE272299897107D8AD8D9163FC282FAF65D087716490EFFFFFC82F87244AA5D47C2C44E97255B62C55C153EB17A35D9EAF492D475D3A85F4423506F20B38525F0C987080F6169C071359DF64F07AD19BCD3E5835A9C6601391A99BAC85893F06DFFF175FE057712D7C8A5400DB805299C468399A01FBD94FB060E2986F234071ED39098D38BB5E0DCF7AC3F8BCE254F21DA82A85A6F41F2BBD7EB3940C6F863063B5339A28227E8678F2FD18ACFFA20523008678762F245C37FE392C49E2A4D4BD05B1B1BD2AD98436B271263B5766400900E917B9E0511FFDC2EE67A36403C67935C2084ECB8347C11D4508CAF083BDEC3B92818B8F6EFD320173225F3507234231723A37702F646F6CC897129F32AF33FC91D614AB6A18615F87AD6525EF08F713AA6749C23048FB3C5771E85D005F1D996414485C77AF6A40DFEE88F6BE0D39383F71F0639DBEC770146068D929E6A011B124885AEF16AA3EA7FB6680E6D3996A4B63C28683AA5FEB610C5E583E42CF3446DAB462B8432E134AAF670FA3EEBE57BC9155A6FE9C87BDFFD413E8DFD2649EA36B56BCA1C525EDAD904ECFF0EBD664EE0CD82BC3C5CC37AA61AF1E691808AF2690156CC98B2BCEB7021A4CA0309445627D524E09D6E100336D80E9AE15F60E9581B8EF023316DC7A500E521B59EF9177A56D41FA8D6A6BA4D1CAB098060A43F8B9F61C03B16B4B3D9CA9D725C6827D1592C47545348DE9344CBF4C68A9B64A95058F78331661B06467AB7FA318BD726B7A83DFE84E9AC9CBFD7001FC1E787EBEAD99EAA9E19A37EC221115805FEBC2B774D34DC438D2C306FC25E6D688361A82FFC3080040DB5B15F7E35D2DCFBBA35A11279C71D27BC61A5CFCD25548F41CCDD58F14812869017A16A454C1B298458997C81D916FECDB9F21B688F296BE4E645351BA8EED4A712A5FCC3CDA04795BF529FFDB8CBAA00808E0624D8987AD8B9D4E6A5E08FBEF73793DDDBB2CF746A82F9423176F97A2E8D174218EF98CF2746619572286A783C3C10461833F27C2E0594D546C25AA3A145B3AB9E26AAD5A8761C80C398903FC4808EF291C9C055757B3A6E9FD531337612332839F48F3BDD7153C4AADD6E93B24CC72DF9C52F42A20057A233EF1D86141EA9A40C87F74BC028C5D4F7CCF0FD7403B1779C375CF3695175AA897CE205AA0747274B53C4EC9E1831CB28038EA3F49C23C7C2B6EDAB115B928D39B8F3A5AFB6267BA6DAC96F59A26D6C9F97494F9FC6730346E5CEBD669CE5F5F7462FDBEBE65721A9ABA7CA37F0C7171ACE5ACBCC2C3FD751DE807EBAECF586C7A85464DE58A936F1CFAAE36AA3EACDC7F83815CBAA4C79A0F08F7250A16AE22644336AD6A555E261F99F7421E649C55F2880E1FC42BEE0241F6731F27EC8DE53553F09947CAF8240A5B4AFDDDEE13A9E37F790FE03954F6BB965C855B10847DEBEAD6B5E8A6EE755D4AEFE6005B326B3229458C65B71A9922155872377615B088E3294C83245004AE607567AAACB9A0812B6BEF75EFFC306A585904DF2CCA643D4400632237F270C5B7A360630AB3FC002EF6D16F3938F12A11BAAF35DAEFBFEE318AA74848F05B0F300348EFB3A19E48D19810D37424FE6657BBD662DD37962B41F9912270F933C3046045BBC33F831C13164C6FF123CB4C86DF3DF63A243A0640485057F8AA3E4CFB58B23D0C09CEF3FA66C3D2BBA2D6AF4E7373223693D7A4C3B00B835AC375F132D66677AD2AC41718B8CE32B46D81AC744A2D35D8101DF378DA6F217AF1091F3DC23933F84B696408033C8A48357DF4D0826E46FA24178BF4AA0462E1955E3CBDBDC2C8E1AEC50FC01EBD839938F78D9AA574C318F0E441E96AECC7B8FA46E7A6C56A79884C24555D9A22E6A404F09D4EBB336C742582F388B45C92C7D4046F41B6D664DA490431015F160F8B5CD5D6725F68A5958DE605F5D250434F0D244E9A9CCDC9D52A329E4BBB4AE863F468347DDBEEC696111EC59C484827EE2A66186076991EC363C8D7EA7BF500760D59F9CBA718A0484740EC8830A4F2587BF72C2843B3C502342D9FAA82517B16FA65152EB0888F2538AF1E862469458050BA1C9A6F66AA515B108C4DB3422865FE2651D9AE036B7D1C2F8DE96D10C630CD0F96AF1BC1E91E6E608539321F6512ED11EE950B2C5F33A8884AA8EA4A970DC109CD48B8B0346835B4AD45D3F769873A5327AC23981A6F960B889A88175BAA2921AC8798C5382190BEF96C66E901D83869191486F7FDCA4DBD80740CCE1005D99AD06B521BCC0067D837D3291192B03726CDDD70E8E41BB056994C5AFFD23748638201B90CFEEC3821B08B65ACC75FC717FD7274B918F2DD3FA99F10C4798F7675C657B9C4C61B10C495BCC19D106BF623B27990130251AF6FFDFEE69BB5DCB39A9D0014680F886FE88285D54D8B5B6232D229BB985DBAD9B1BC0D28CD959F6A761400E8B3A55BBC5B639915D718485B4756353C630D81D8ADECFF5053BED906E4B0E83CB9076BEA13AA3C9F2D8CEE0456D23CADA46B9718513299DCF3F5E3A61F840771CE9C58597162FA7946F6487A5BE1D33FD09034C885E5A5E49EEFA5356B689348229E39DC8C7823E0BDA2EF9E293C617C683D94C0184CE0D7C9DF3A4B2BF6C94A1340FE7E5DFA24390E475B5DB708FFF8C2571CA727F3BB1807AB6C0E51782EC8C60642FCC56BFE36E511E8F9BD6D777F0619B9FD0AB691E8510454D56DEE6BF11243BED450C97973E5633E660DA38FF1E528A4EC530D4DDADC1B6238AD7723C3E123B62CDD82C7DE9D21DD1230E7DADFADBCFE04E2EE4F691AC423919745608C91552EBDF57DB9E4A6E91DEA12A66BB38AF53F9013C79791500D8602EC3DF7FDEFEBD7E4C96285D70C2B6C807316E4C8C889F963207A1B82B340530ED80B92C6A92E34E20DFD1C0714C2489CC90DA541E05C46EC11B1700CDD98B9ED88A403F4CB39973F4E3C5FC1FF527BFEAF8954C32EDF54F80C96903B8D241E15338493FA4C60813676A6D6B3C44E308B7218AD14B998403CC6D2CABD688BD37FC807926965AAC0A2C23A842E908DA3916FE20D923CDD6E87679ECB8657884F07483105D3294B2FB5354AFD59F05A2759A26867E5A0BB1A74F73FBE28EF1D74C3A26927DEEB8CF7C581EBCB6D64845F332439FDD88C84F6505DAFE428728CF41F142D0508DCA14F01ADECCBB09176DAC3EE869310EB892CD57F18A0EC403C212CA249541724C449890755D3EFA1852E9DC52E5912863EC6DBCD1B64EAB3BFE3FEF5DD84F9330DAB2B365301EC9606CF89DF68492EFE0566DB267CD6E471AEEDB3B83B3CC4BE0432F14808360E4C6C90FD443F60FA3F51AC0CCBB84BCDB5EBFC45059CF9DD2A5DB63DD06AA1EE89F3996BAD0DA39DA37C3ACF0AFF52AF98F3FDFC20289588ADD9E6500CCE8F82BD7322AFDDFE12167BC1AB805F4532C4DA01F25903AB0A51F2E99E19E852482A482AFF1588ADD3C7D62412F209E98BD5746C770820938E1225BD66761C651ACDDA40B23232EF319B301E919C542DE5D73711CA59CDED74F9B2B8D99333400438EEEA80475E1CDE4CCFF8F6EFF26C9F3AAADB4B14DE55F1D9FE27231B4B170EB3539F6EE3B2909AEE368F373425B5D12B1EFADBC1B52599FBCE220CEB0AE7B7C9E234915D0615B68825289FE4B5547BF228D803D1523F7C565D0787880FCB9F5886E0C19F4721FB2B12C6CCBC14E0B55CCF5A9B7D750367854A95732E9369774A47127D9155E819B0FFCD0C5E4A7E3C7F346CFC684AD9139E6B514683F66FC8677C753266668A1D0BD0D596F1F024675A27ED3F30684956BD30205AEC4125E97CE300B9E1ACFC',39);
INSERT INTO "sealed" VALUES(2,'2026-001','judgement/1','b23f3618af7b41a47bcee0fc8ffcf8ebedaddfb1a07d442691a16a62f59dcb8a',X'82EB7FB74067DEFBC79C2463D21354B50C6E82004F1A0AFCE4347DFD367BD3C0D3AB0A4D9273465922208FD375DA66DD3721962B5912DE8C',41);
INSERT INTO "sealed" VALUES(3,'2026-001','judgement/2','0cf25c91941a7453820aeaf2b6c888b7bc6aa204dac30340572cda9668e468a3',X'30FDCF9874774E5DE766FA4228A3267B81ADDD9CAE4FDA80152A3784B873B88F45B2F246DDB8BC41A6F2FE74',42);
INSERT INTO "sealed" VALUES(4,'2026-001','judgement/3','cca0c9df9f60d10562a3f490ad0abb940c84f0a7f86370321a81acc5c41637cc',X'0ABA04383D959A779A5A265AA6F0EB190125E52AE5CC03931FCD6F062C46CD964AB47F665E9FC5A46217D39B5BCF15C8BCDE70FF7A8B8C',43);
INSERT INTO "sealed" VALUES(5,'2026-001','decision/1','6fbf88591fc10b16cf7e81ecae6a3f8f532146bcff27d0065152f22b48910b76',X'AE7BA42C56A98A102603923C37F9608DD24214CE691E7D24CCA6705045CB09261223266502E0B4591A0FD49E934163236C1F0FFC05C68B8F246013988660BB2005C2381056628DC9A18B0667CC3EAF814BE786DBF4C9C090076464E49D598F875321329D5AC6BB7261092050BFD784A7045D8C8B0345F49F988A4D01AD5A46A84ECDAED91C43B24D2C274205530C0D70C677450719798191EA67A260C7F319E88E425278DB32ED8AAF687450A5718E1F3BCFD144B9B9F5F1F9D3D800EC8B36E4C694C4AB6B5C699919FCF2803BA841',44);
INSERT INTO "sealed" VALUES(6,'2026-002','request/1','78f7d8b39afde394aa82418713d69acd0e632634c153f1bbff2b9a1e17e625b3',X'16369840D5D19D87CDC6777DE0AF692FB013D106990D51F4A8F7F8AEFD3D1CBC49E67C83C08056F2257D8387A58724547DDECD9684621CA481C05CDC7DF6F5A96436CF422C2723191D3F3FC39A110E66C76086F702231BB544478704D59D6986A586EC8ED347EA1437C302CB7D02E423B7DF08235EBBEB5B6825D6F060007F62DA548C72C5E631B2DC6DE7306FFF9F079A828E973F83C81340668538ACA1D8BE0293EFA64DDE603FC6CF9AB9E5A85D0F60413326F2EE7BBBCC14100DFC95880250B662C2ED1C5BF0B80063B199390DB008BEAC3956DC291474DC053431E68DF2D269BE289A5866D8153EBE04934E69BF3BEE03AE30F3AAB29BDE24409946E9F961A402BC496788062D190A991C9EE98BAF48EF389DB501985E3ED7E49C7F5D16B5AC0C2F0D6289A49D1B7E9E65B6B0356A0BCDCE6E1A9CC29ABB3300FEF390A67449B8235A63FECEFD9E98334B248A7B23DECEE40E32E3272BC20FD0D45224814DC8F0935DCC5F7050304DCEB424339B43165475F134465F614C91A27EA158A1216DC4AC0355FB1651BE941C7AD001C16E81299B4043CF7A0DAB129BC5250AD75C1494FC7E1C274232F60C3BBAE9E106A58DFBDF6858C59A5536F1502C6C3FCF3C15BF9AEB911A19C8F49955041998EEC4B3FF99B39FAC1D39B0E1E79FD6932DA0B110131EE1F0C4811C7870496386CDF66AAAB46F1FFB26AE21EEDB906ED8DC9947EF76EA8B04928DF47AE77AE53F672420E76DA84033704494390A2EFDF907E3F2047DBF1FB2116469EF9329576B60FA63E058B7CDAFFA561FA2FEC19FE69DDDEC3309CE116B1888B4E3269C16E6C6B3EEB2C74DFE0B13E96AD1D338310D3B5FAC006CD493205AB9E8AB0972F0B60A3BFEDF7948CD8613065DE459259DC9A56555A0BB2944FE1635F873A53B2EA38A9507633275C1FC566597CCA2252369B70A27570898769B991C9938D7784A4E4B3B7D3C4C6421A0AD137AE63C2F1CB0683230520D79F0BADB2C51F34384238832A9551809DE067BEECA2745E3FB78D5A05803A3AC1E0CF62482246FDE1256D810E25FB2AC5D064921C38E0A379BBE13BA096E16AB41A115E4EAA81DA97A37F5B3281AB30900546EECB7E16418AE9903F4B3FBB5B0CBD4114E680F1A78EA2927A0CA6C781DED32EB87C761CBB098215478AD4795EAFB2B7DEA113E618E00B7AE23FDD250A2169C8DD877DAD4E5A8A4E758EEA3A196F08FFAA5B3337408DA94401D84761F36E6427CDAB43395D81B987F73A25E4D2B0830A0D9E02F54E2C88CAA12179104896C24593C8EACDC8C1CD8B74A9FA7B157C32168C182A2B7A3948AACB9C72F0BA001CE9128DE9BEF416527418DC367D3D4098CE04CFDDE6239FE3441132D604E806A16CD65A5D7454312CE0C388E8B40DE1338623210C3A1ECD4E87533905D1C83987F451C3CA944C874AC6018D6C23E7886136C0B312CDA773B479DABA2CA029A8AC6527940928C60A8E0C7B5A0D8B9F52ADCF877360792738C96FC4701B64AB9234790F4438C6E00BA0CB667F5DA49CC1A5CBD8877145C58249BF121663D4906E92CE910D4A32FED42456F4960AF2A3A759DDF38E13E7C47712A13EAE69C539B3D053A6808E832A9544E2361EF7B1FCFCFDB903EE646600476897A25F253302D3C4CD0E179BDD6FA69EBF77865F83B023653FDE0CF89D2575D635676895EB0794D48F4B84EBD30A52C9D599DC9176B80982322D7084FC5D77F5BE0FA6114A25AD0FBF20D4D366E9677FA0AA2B42B9EFC5D60571A34D4EFAA22CAEB8361E1820C07416336131681579112CBFB939D2EDF7D16A9CA5F95533B30EA0622D5606204A615D17BAC0F398D3933EAF9D057F729BE6370ABB2C087C2954A7ECB3C102CA2933CE00918BDDB5BFD2B37179D1C7FF92AE190881E178215018E024F05781E9463721DE75AD64FBC822308AF0A1FD778D20056EBFBD13BA83D14B133EAC677F9639A161A382AFD6F522C6999C4F3DD93AE00FB0531C41EE70E13994F605529D699E67448561C4FA625F361D909A2B3724BBA4083C96813BC27E5B66D5571343283AE6795D157F5632813A8F968CDB3EAFB2C8525A1D57C8A6B1E29B498A3D34B6C4D3DD7972A934B30DB024F165E09711A3F40ECACFBF6D20062CD96FAB61038C112740DF35A6601F93615DB3B1273A82F3D0005200CB9FC4BC77B54345820E9E005D6DC9F1500BF14150165332559AB716CCD64AF4DEE93902093C709234A1CC3CE33B10D82CEE39855D0746F9F9672C6A5A6A1DD624260808DD8E060D5441F3215D35FCD81DE55D85B1B6336282C7CFC1CC843D1A48F68BE551786E38EF94043B1FECA3AF55BB5E1B61622A4DC8B2B838ABD041F2782E20B5295D03BC7B95321C1931E3AA43181D56522704BD8C365DDCEB1BA0B20D0AF8F2255D668C3BE046479B49B5C99511C8136936F65AD22556F5B6E8CE6DEF26D73584EBDC0C34E40D6FAB0635253C67A04ACFB1ADCB33498C892DD2351144999B68B97AC11FDF03EA28481A59738044DE9F8A2E9D19645A69ED02F87DAF75530132C25159396A39B442AD6A0D6FD3DFAD0D404165EE93D41D8FE12383C56E96A359D2A0E2E01ED7A3FD7DD23745281CC42F1A36551165BF05494D6C8F328BE422A1F28115A6071F5DEEFFA7C2DE5457780DF7661D016E928A5035F01067575A6A2E16D23D24511057F30B7E06F008B7AEE39DC16D4BB0FA9542AD5095138A2ECFCDA03A4140B7F6D1339144C327D493036C4129A33C898CD8E0B9E316BC0CFD14EFC714BC67953ED27AE533958FB8C06AFFBA818DC62A89D65D27F1D66215CB90C384C91394FFB16C75778A4EE04FBFB31811C7E1B84E73369D863619DF620C13C05AFDC5DFE08E2D9AA7867F8DF31F7CD0AED9D9F2E1BAF05EF8B90093832CD733FB0E189CE538CA6A3E8FB96FF317EA2C49CCD653E69F4051A5B7B5E89F374B80A987CF4FD27A3D598EB73511A7E541C1EEEF2B8E0626C8470571159A32B60785E217FD2A32B65865A6F971EDB50C614F7B026B10ABBB0FF62C8AE4C6D703FC043D63D35D7AE0A90016608D9AE742C93CA259B064818CAF9DFBA5C546829E0F0EA76038483618A60FBB9FF3395064D9F919C778C092F6A0A3FC5A5B6B69AE6690624CA4E8666354BBE83DD35523DF9EB1D8050F0490B810113E99A8DADA660118B5D75D0663995D2C76EEC1A8D65EECA0A9F3C361827F2D1A7F805DB4E15C25C90327193A40729958632DC55881A2717AD1B3FAA8673E645EE7D1FFF278E915DE15C575B8F64C0D9B1A5D3FEC3A01B2E92287828D721D021DB78849D6B101C31F261BCEB2D6927A87F10748715770BB312B9B7FD62123BE90130B24996734932C72D38CB2888374D0A1750FEB39CAE25466B7DA6F5E1DC8DE85711A58CB2B1498F0F2BE41F8F1AB21CFF8E249BC845DF2494D72F59D9DDF6C9DE3495C3C204E774B93A50417EC95442253237847FCB43698B52674796940A5F0D44B3520D4228BBADF1DC6D6DC8BF979AA80BDBA95C238C82C469F20218E0C0EF83E721F6362902E06F339F3F8C4CC81D96214E5EED001A5CA961C6CA075CB0BFAE913689D9D0374C5B51DD1ACBBFA807B668B055635454559246B40F4F337F6F110C03DDA89343BD494152470036E4A8D8DE32039A2ED102E7D4D6926611AF791142916462FE4F37AB87C2FED682CED86B2438BA607A03FA8D4471DF03ABC34492E801A1C2655114A42605C8D6AD0A747608115E4C6BB0504C96B9A39F01736E5926133E3C1C9746D75F78598C98B4432143C40C5B514A880E3EBDC7182122C46E4EF583123CD08960F06A35D9846B7C62CDDAB0D4B8FD921E481B7A7608738ECE1B5B6BD3593BE353939BAF045EDE14A12F31765B11E0B2F6FACA0603FE29192AFA79A21D9EE7FCF045F50FE0318D5789B3467130D8C0E9FC72E2BCC848F5F51F45D2BE69D3A2A7506163CCF1982EC9FAC69CA7A737C1DE4324D0691D888C1A40AD6055F5110BD177D066A256BEC16B890302ECD3753FDA28093A9FB153948E3A088FC5A5173FE961BDFC5FFE10FA49700ACCBFD13FA8160112F7B507C2FAE35B217341FC373BD5632CA6C1F69D0EDE80E3A2196877581FBA62BACEA4E192AC64330BAC7BA5181834803929D43AA04E1369AA0B38A428C1A4BA3FC93D335160CB1A790FDCAB95C1316DD4BE053C2EBFA5965C08C9A8BA1E1E452D3954FDFD8357D54CBCAC6E05FE587DDCBA3BE584147CFCC4F4D88EB5B79DAC4AFFF4D774F0515658C9C978688EE2E62BA1E946F81360F5347B8CE811C345D2691D24613E5A99071A8A2940A44BDAD7AEC6EE980F158ED367658990C020E1F02269F1C8F5D33502837428FCCB9920206295EAADB315151267C1E3D241AEB16F0AFD821DF9674DE4134700C8BA325AF0E0FC193A5190908AEF5DA3761652CD3B1213C0942600C5F217853C8C64B6E9F6892B2F20C02A77C28FE7143CBBABB0D494FFDB541BCA9634E48DD5BC642FBB31226F1274D648F04C46F2E286FB0B0D65ABDCEB098422A8B7E3290D6AAEF007B10FF7C76DB099FC818EEA83087ED050CD84E8B76766D62159E02C4995D568A9E0DBA3FDCA6118BC75CA8D45E10297BBFEB2E0ADB8623A576EBBBBB695A90A6BF9A553E2D17655BA48846C172FFAA3962B5B3E5957C5C0859C8FE667443DA1811F87C7BA9E08B9532268D2432341C162A02C4813C28EE9E35BAC05D43793148B4524DFC9959181570896B2F97113652D0C4AF0F8BEBF8562EB9E17A0A9D9B45EC08AE25FAE6AFA03E854B73F7521E1A2289E4C17A4161721BD3AEFF1E2C5D89003F177937F47799BA13B88F844D2D44148924FABAF1BA626B819FEAF8361EFCD2DD81E7930BCDDBE7F36D1F041F821BC648CF54BBCAE9E9C5C65E93037C7EC0C2ECEF04E0D36621B7EEC84E4C9C159C82C8D5775F9D11D6BA70D42ABF9D576BB3F0195AB1D1B4E826EB02A19CFE50AC439A905D4848AF472068D9CEC1AE58B181F9534EC07367278E4488709C23BB7130B68F4D7EE83FDAD22A72273E5AAF22EDA418972B54CFF6431AD668D6116BB8DE21F1552835830A7743D334854F5E6CA019E195E7A65C52E38DF815D6BF6EA590E78A0C986F6CFF12562ADA5F39A481E671014B821E3E57977782339530CF02BE3202139CA6AC13359DD611619DDFEBA6FE0324885D750B505E3DF14E6F6E07B1DFC93056EE324C9E3BEEB2DD6EEA927EC0A3587D5EAA771EF548099C061EC06F6B7754FB493296EEA1C642DF6951A48886BBD6BBECB0C40E4301851C7F42A082341297A3D04D8AE71561F27E8B22DF555C21AB6D24581ADEB5AA2CAB6728223998635775CECF5CCEC16748A84A76929FE768529FD16BA4FCDE7CAD9C481B39C448D74673CEA8BC2864B201F254DC2613B958F890A6E34EF934C630861EB7A8E5ADB2C540687E8A81D7B94DD250565FDE871C053D4949192FC19E14F7E0BE29517B72ECD6D7473D91ED0EA7385D4AE8290A910E64DDEB12DEEDD24F5A697A8BFF11CED3E8EC00B55BC44FD7B46AF753BA370AADF18E7920A97E04EF4DC09E2015783BA6D1A4C84B84CF9122A0E2BB11E4A204AA01961E1161DF348B37802161A7F5DA77A183CED0C59E65720F7562EA8FF9F6CDBE88179415436BAD567C8905B35DD6C0AD84114588251245FEA43D956B424135FAE9AFD75',52);
INSERT INTO "sealed" VALUES(7,'2026-002','judgement/4','ad4227094cc192dbd3466e74af813b5643c1d74bf419cb44fc54379200747ad5',X'CE0F8C09A14B75318C2C4942E0388823B073F48B6F6B86EFE837D21ED8ED409DC070C878EA8C1F414B5E85214B3691B1AFE0049C1ADEB6F4B2F3313C',53);
INSERT INTO "sealed" VALUES(8,'2026-002','judgement/5','f7acb590557bef1fd4f81217dbdb694fa0cdfc505a73092522dd044231db45fb',X'76CC28F5A0B08611D037F2B3E3A20DFDD2DB20AE7426BA2C851D83DDEC1A9D5E3D68FD771F5E334B8285B50498782D4270FC6A3FA103EA7FBDFCDD36',54);
INSERT INTO "sealed" VALUES(9,'2026-002','judgement/6','8d6f7638280ea55d73e54cdb3c78f5cbb97914dab7c501977f53d5066c1518b7',X'8237CC870BFA9013E2241995194427F7314C66E39A8D36F47AC793007BA70ED182866E103D388C2D971BDB6E2AA2B91DDA2754FD645DFAC6B98C2BFF',55);
INSERT INTO "sealed" VALUES(10,'2026-002','decision/2','a1491c66e8a5d2fed8976b47513d89e53d1685ee51f7d375476990591faadd9e',X'6A81EA9F9581FD2D17DDAB67BF5353B6A8E9BE3490FF4AD28519701A632656FB54B9397C68A29807919DFF4E13AEECC8ECA1952B32B96C4FC44E43F511D2181D503BD8DB371592E66C761135B5A1D28AD6E855674956A04C7232B5FC4AA9C0882A13BEAEDF72E653128B0CD749B074E647E5C6159691913F87AE1B3B020EC590B64FBE67E31C8A2A5E2FB60EDBEAC752E29C7A5CB39D65175C49C25E2776F6B5A5E8347F1B4CF062A7DC6885D75AB35B2FE9970AFE3199DF122459',57);
INSERT INTO "sealed" VALUES(11,'2026-003','request/1','0fe0067dd94881621c678c63e68742b846cc7742c0b390c296e1ca1689325bb5',X'73267C7B31D27C4D2FB66C74D27D12B279128C2643C82090BFDBE5180D5A0FFC893382160E403262087C459BD137C01465E7F8C99B016E81C02F381F83BC5D97470D84F35299F6F08D764A23C96EDA4FE2217E73237D50BFFBED90207BC64A45C8CBC183E4DF46FC56AD941E611324B16659E05E8D22FC82C955F952F01DDE01FB210DABF42B8C48BC24153A7DEAFECF8C2FDB574714E8AC8D3A476EB9C8E07F2D934BF70BAF12AA977C88379C38F5131D080A6A850F73C4C763D28EC91C99F6320DB25E45B865A6AE07BA35DCBB68162AE89C12720FFDB684CADAFD8992C5C3D2E60997450F4117A8FC84F1CFC446A77C5C30678503B97EAD571CA160E5E56776F2889195DDE994487B67F4BFB86194A871E56CB2205A8EDB87311DD68217E76738FA16A396401F3E33820416DE63927277A1C70BA0489FA3C66BD5D6743C90F3619F203D3220FFF3E93DADD8D60379F2F567FCC5B79D05BAC4E7CB621EA3E566B0BC3DE1E24385E3B4EFBEBAE458AADAB4CE05356F026CA051B9B3967F6D40CC8D786E76DA530A71233CA013CD5D133172381E487FE03560910E2343FF91C4FCD5EC92D4D443EA9D837701965A402B10536C6A3221CB32E9C4333632C614176BE2B983756EE2F6C829F968C354135CE65F4E88B7985E6FED914324231A9058F2C39F204182569BEBF7E2688AC801FB8FE3D2AAE12CFB7297AD8E00D09712EA1F325253987CDEDA29B2C2898C31BE8293AD0E8C37C6925423533EFA573BDBFF81DC409FD73395EBE2D810D8B6B1644C071479565BF3C17BF84A4B0023DEC74FCE06A3242A74F50B38C36B2DAAF58F6273D93C67ED23563FF785981AA9402CC80E6A1BCD3FD8D95A7A6077FE996447E161807FDDF647B6A68D6C0F03647E15D165E1A2B655B30F732ABF003F73A51407B8A51F3D512C203DB13A4D0CDDBD1EFD0F24145D14F8838CC70569642F54C5D8F8986AF23B609DDD5B013948440A66A8A6FB3D4F301A5DCF2953A8D3B45DFCE2FC58E11DEB9AAD3848F2F7E84A009808F4FD15D66F5AFC42D0906CE181BC10347BB6D9873C54407D9ED2A9EEFC4155BA08708468ED036E3B56C0E13EFE2F93C44E4C2F36CB9D3069D8299882A055A34FC84FD408AFD86017A602F80FEF69ABC6A0477FD92CCE30B1B03FF88272939361B849262CADCB16C0E91E694084708BB8B028676E17DB41EC91C6B46E4DB6B120F36C6C0FA1B80A5509812CD040656F725425E85D154A6B7AE9AA022929E24664F8041A4DDF7DEC3F2CA055DE3515CA4DB18C9D0BC1D175024D1B738A47BD85B785954FC43BD466FBD4C646AF5CCC037DA6B910E12BB6CB34A52BE3EC6DA064F9D8159311FEDE00323DDDC15D49CC17FDD661BCA9DE727BF027210F3BE204910E02BF0123C89DF32E7B1BFE70085AF2FBEC1C6EECF955A8BBFFD97F80112F0F36EE733A8480D47181F74104EAA8A1E5E59F83EA436F535B65798946D109825C1919D2A6F12E7BEA6056020AA4A48D7D2A99D92414D96429FEC5760ADC9A4086F31DEF2A25024D3B4A7E4C9B9EBFD172CEE17DD767B33D84BD785DE1D0B5C99A3488DA9D32CD8EEFF7B3A74EFCA2A94B28E928C0E42FB251221D24F897352D84964B75203C8FDB9515E5BC0017341C6ACDABAE9BADB50F7FA5F20AA946406D96CA812144E9C76FC418DD98B250625112AF25ED15777E441FCF231151A1E717FC24B7707F817922A07851C6851640F10C392A5D1EC32DAF72E8C227AE4A0F7B422C272BA7D1DD0B8C59162FAE8DA964231B013E7D99BFABF4A7587C535B5813D0C2276413F3FD4A2CC48E49A15AC622E671E294754D393961A3C185ED02BEF227685B42BF0DE8F9ED519565D6B754DCAF482C8ADFBE2EC9697220CD4C3E01644A60DBB66B673508E032FC4E14CFA8D96B2FB397084F7C61F01E4EC77FD34009A51D8BD4F6628404167BFC22D3475760FE3BEA5A9CD425E99ACB7B8C89AA5BCCD8D806EBB24D0B8FD4329719C4377B5B833A98ABAC608AA2FDBF37A293FD160BE13B02C579B2F0FD84ED756A65F64EEE54D6F2F1D1CA18FF7A5A4A29443BDBD157FD148AA1F508709D297C8058D02E53FCD0CB291174364245C6363E039E8E452B37EEC62E798FCBCA9D0FA05F0D2651FC644C20A8AC5272493C0A07969DE65A6EB5E4E2EED4D62A07FF2943FC57ECF8F472638E04FFB84580D28804801A960D9B5EF430CFD5D219E78672F698EC733646E1D77A7C8362A1B91CC323307DC0BADF84BCA6129F4CDED91F95E20E43C81C0F4328ED12FEB99FB65040057064E73BB27F97FA81E971810F865CE53272FCBA38EA83E74AE4A58CED86CFFEC9258C91B8280B81451DD18773A39E9FBF27893DF793C4AD5BAA03E1C7A3974D385FB94CDCA688A8779FFFDA056169D3DCCE8CD061863D473B30DB61FCBC07341CD45C3A99EEB52D675C55645FABA0C7F1807E80BF58AD37C13D91CD8FEAE9699D115E16A4A27F3A63EB146D4D4CC8FD89D9930460DB4C1363C7C74870A88C9AD77975433CBCA6886ABE52835D47115B35971D4496D2ABAB884A765FE52E500D92D9001D34995BC2B998808F44D74695F53C33CBF2B087CF99B8EE9D2BA95CEA6F499C8FE7892AF25BBFD65DEB5172960D5E24CC77F56B52ABB553D91F34FCA3FC4D4B5B0BE3739CC97BAA7A0CF5D1954BA20E68000CAEC58E27DA63F02547F14BB9CFC241EB8672E0F9A6C672DC5BCFB54E9AF6F7B1257CAA92006B280650BD5A54394F946B6B3E4FD2F1E6644FBFAE9FF5B4DA5D73B57C61CAD0EFE3A1AF75096F4B3DE086233950F55446106E7DC3945C52337D7597DEB51A2D133D6D41DE93A6C1ECFE89D2CBE6D9BB02719904A055F1EB7C00F1B720FD4409B3670908295F4959E151206E91A885B855A0C5B163F1383EDDC9231138BE3992A313A70E5590FED6E5269146853F0896A416B20ADC398B03BDBDBC137443EC5A073B443B45A71A2B3C6E087CF92B856E165EB47FB071BCC513330404A508B0534E758DAB354E3957259BC6726E1004CEAA267A9A81B743990D37222C4B07D3219E728E0E3EC06E7788B217DF045D29CE3422A7D0EDA8A35538DEC4760A70EC731F65CE0E5E2577355A7A311D3F9D86A47F226346D7680EF348F9490EB3E6791F5F7DB42499B7A0A51E9025BD4F7C95E2F532D07365CB669B13D84394F878928D7BDE9DD5B298B1D374FA7E3686C1707D9B21A05E6349F1B629FACBB2116680909FD1D055BF412FAB9A8CD3BBA5DD3BE1371AE9AF338AB1519CA7DA2A45653CE90931164156CE2379DFA71DC9F00F8415A3E312979E1D36A9A08D3BA0C5CA3C4432E3536CC2DBE42B9E3CDC91D74CED60ADC065AD327477165AFB774019192BC710BBBEBFDCE1B5C362D49F128F3EFE70A2DCDA118B25694EF041FC277BB02D9D1DA897FA8CF50A185FB1E0131674A9DE4FEA92066C38DC2B8FFE14B8EEA1F542EFB5A775E7B189DC4B2F65640F58740CE5B6FC6E7BA33A64A31C703CF1D57B18B58E6372E139E1A89CE8AB77EBF404F34F9BFE0CBFDE570ABA2F53C6949026BE0FAF55867759B1D250788717FBB93D5C1643D178A40367FEDEEA8D0C4E1EEEC60825687FE111EF58EC09D3A4E0E17DC170359DC682DF5930F53C06E5A6D481060DAAD7CD711D4E4903A70F95F1010FA0E473984673777AD65781EF573E86F809CD239E81FC52B4B01062380846DFD9BB79ACB17532FE430A782DDAE3DC7F9CC6932FC6F1796AED775C18EBA8AC1326A568924FC94479F1665652661FCF463FDDF13EAC3DE7B7D81F13BDE0343005DC28C1573D727A3DF05CBA0CCBB61B3860680FC8D700D19235B72D701D14744EB0C1F65BCBD9F51950212B787C1D64D88A2F044BCFCB5E0F381318DA89488BCBF4A05A9ABD8715338D389ACA5DF20120DD8E1D22E9B7CF97FC6B1DFC6C8292C92A6F955F067BDF264B333D8891FB7127C5CC54ACE5C56AC7182E7F7483349E6AD1FA5C8BBC6F8EEABA5B5A4A078A80BF0BD40AB61917934849084F0B502E64740693E5180136ECE8BC3CF1A2E579E1B4763764C3D6CF17EF36D6EF819E935B238379857E7BD6AC888D16F2C8D60A212DB38146617934713BF6CD6640129941CAF487D8AAA675EEF9A37650FC0D7DD22A91550DE78C6E71D5D2B245B858D8C1EA52B56EC99F74CF1850B8BBD60F7EBB2D04EC84E4D30563640B63697D8B0390892A409C62DF99514890B049B3CB71270E0F01A81C07AE521F0C9B9A8C4EA92C95013EAE02DBDB4DBF852A7C7142D6CBD3C28F0E4AC49E40EDDAE7AB1E5388C6B415BA4782A99D24A0B211EB3CBB9733EF2CAE9EE92F8A59B422E5044469F58F244FC4AB0229787D1FC563C6B24409CBD86BBC86D2094479818A6ABD06FCF3D01DE3660D1ABA52563F28C403A29C83DED161B9D5397BC7BDA50143250EC175F6F55A958A0B6E25F25B5810A49CBE6003CBF3FAA9AB1D034C662B8AA186BA0C9382166AEA30BCC979257D037E1260B0C816FE44B3917BFAA31BE40D662201E725DD57ABD6173064ABA4A370EC53447569AF2011FD0C97076D2EE5ED460075C6256577A683658DC5106633DF0CF24A1D051CECD87D6BC42ED7FD31821CC4CAD5DED29B8AC8',62);
INSERT INTO "sealed" VALUES(12,'2026-003','judgement/7','a5ac8fb17629965efefa7b85a0ab8e3662b5b2a14cfb8fa2469d816dd532ce0a',X'7972C5A578B71975892E437C7B2F0F95E952C530F34193032D2E44A3473FE9C556779A6E70CA45620587259DAE47AF2194314A8CDBB2F024B8E26630',63);
INSERT INTO "sealed" VALUES(13,'2026-003','judgement/8','a1ee291d55967b2ef20cf3eab7bfd18bd707d171457dd778f6a04fbe91dd4f3c',X'D8991E15783B88A1E2C3D6D0EEB39BC488DBDD59A31B42C6AF691CEF13BC080A71CC00D31188F3FDD859F0A3AF2E0BB905E77495B81F465E8F827465',64);
INSERT INTO "sealed" VALUES(14,'2026-003','judgement/9','476fa1bab6b280800a72125a40cb40a797b9b850aea705bc940d6819293dc7a0',X'0C62A81E8A8B7267D34AB25DC0AAAF882341839B1BA910AD409F89348622ABEA1B1228A419E81874866E70B32EA8920311CEED319D88B4F393D3758E',65);
INSERT INTO "sealed" VALUES(15,'2026-003','decision/3','f9da3c54556a488f9b104226bf369d8ff7b6ce55a00606fb2170621bbf5ae789',X'C29DE49E78F8599B939F79C756E9B9F671CD78A1E18D8C7F91310254CC1A6BF73F5565B8E585CB14E4DA77010D75AEA11D830789684F9824A76CA08F75471ABD11EAFA685EAD3E64680A97C7600B62CEA0CCCBED96219274BA940BDDA358F26684CF49B24ECF7BD1CA5E76D2167E3FA778B02967944071A3E765A5FE007D579BBA801A993ACFA2B23D8292EE8FAC9B1F662866A45E1BDCDD16F3E8A8E589F55BEF7AADDDDF04EE69469F331B6882F8EA51661A2D516C66228267CB',67);
CREATE TABLE seat (
	id INTEGER NOT NULL, 
	member TEXT NOT NULL, 
	partner TEXT NOT NULL, 
	role TEXT NOT NULL, 
	from_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(partner) REFERENCES partner (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "seat" VALUES(1,'anna','zayaz','secretariat','2026-01-01',18);
INSERT INTO "seat" VALUES(2,'bram','weenerxl','secretariat','2026-01-01',19);
INSERT INTO "seat" VALUES(3,'carla','gemeente-s-hertogenbosch','secretariat','2026-01-01',20);
INSERT INTO "seat" VALUES(4,'dirk','cello','treasurer','2026-01-01',21);
INSERT INTO "seat" VALUES(5,'els','ggd','auditor','2026-01-01',22);
CREATE TABLE seat_end (
	seat INTEGER NOT NULL, 
	last_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (seat), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	FOREIGN KEY(seat) REFERENCES seat (id)
)
 STRICT

;
CREATE TABLE settlement (
	id INTEGER NOT NULL, 
	case_ref TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	who TEXT NOT NULL, 
	"key" TEXT, 
	part_percent INTEGER NOT NULL, 
	member TEXT NOT NULL, 
	entry INTEGER, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(entry) REFERENCES entry (id), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
INSERT INTO "settlement" VALUES(1,'2026-001','2026-03-10','resident',NULL,100,'anna',19,48);
INSERT INTO "settlement" VALUES(2,'2026-002','2026-04-20','all','equal',100,'anna',26,60);
INSERT INTO "settlement" VALUES(3,'2026-003','2026-05-20','one',NULL,100,'anna',30,70);
CREATE TABLE withdrawal (
	case_ref TEXT NOT NULL, 
	on_day TEXT NOT NULL, 
	record INTEGER NOT NULL, 
	PRIMARY KEY (case_ref), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED
)
 STRICT

;
CREATE INDEX dossier_by_household ON dossier (household_mark);
CREATE INDEX sealed_by_case ON sealed (case_ref, name);
CREATE INDEX entry_by_case ON entry (case_ref);
CREATE INDEX posting_by_account ON posting (account, case_ref);
CREATE INDEX posting_by_entry ON posting (entry);
CREATE TRIGGER "record_no_update" BEFORE UPDATE ON "record" BEGIN SELECT RAISE(ABORT, 'append-only: record'); END;
CREATE TRIGGER "record_no_delete" BEFORE DELETE ON "record" BEGIN SELECT RAISE(ABORT, 'append-only: record'); END;
CREATE TRIGGER "command_key_no_update" BEFORE UPDATE ON "command_key" BEGIN SELECT RAISE(ABORT, 'append-only: command_key'); END;
CREATE TRIGGER "command_key_no_delete" BEFORE DELETE ON "command_key" BEGIN SELECT RAISE(ABORT, 'append-only: command_key'); END;
CREATE TRIGGER "partner_no_update" BEFORE UPDATE ON "partner" BEGIN SELECT RAISE(ABORT, 'append-only: partner'); END;
CREATE TRIGGER "partner_no_delete" BEFORE DELETE ON "partner" BEGIN SELECT RAISE(ABORT, 'append-only: partner'); END;
CREATE TRIGGER "rule_set_no_update" BEFORE UPDATE ON "rule_set" BEGIN SELECT RAISE(ABORT, 'append-only: rule_set'); END;
CREATE TRIGGER "rule_set_no_delete" BEFORE DELETE ON "rule_set" BEGIN SELECT RAISE(ABORT, 'append-only: rule_set'); END;
CREATE TRIGGER "dossier_no_update" BEFORE UPDATE ON "dossier" BEGIN SELECT RAISE(ABORT, 'append-only: dossier'); END;
CREATE TRIGGER "dossier_no_delete" BEFORE DELETE ON "dossier" BEGIN SELECT RAISE(ABORT, 'append-only: dossier'); END;
CREATE TRIGGER "membership_no_update" BEFORE UPDATE ON "membership" BEGIN SELECT RAISE(ABORT, 'append-only: membership'); END;
CREATE TRIGGER "membership_no_delete" BEFORE DELETE ON "membership" BEGIN SELECT RAISE(ABORT, 'append-only: membership'); END;
CREATE TRIGGER "seat_no_update" BEFORE UPDATE ON "seat" BEGIN SELECT RAISE(ABORT, 'append-only: seat'); END;
CREATE TRIGGER "seat_no_delete" BEFORE DELETE ON "seat" BEGIN SELECT RAISE(ABORT, 'append-only: seat'); END;
CREATE TRIGGER "case_key_no_update" BEFORE UPDATE ON "case_key" BEGIN SELECT RAISE(ABORT, 'append-only: case_key'); END;
CREATE TRIGGER "erasure_no_update" BEFORE UPDATE ON "erasure" BEGIN SELECT RAISE(ABORT, 'append-only: erasure'); END;
CREATE TRIGGER "erasure_no_delete" BEFORE DELETE ON "erasure" BEGIN SELECT RAISE(ABORT, 'append-only: erasure'); END;
CREATE TRIGGER "judgement_no_update" BEFORE UPDATE ON "judgement" BEGIN SELECT RAISE(ABORT, 'append-only: judgement'); END;
CREATE TRIGGER "judgement_no_delete" BEFORE DELETE ON "judgement" BEGIN SELECT RAISE(ABORT, 'append-only: judgement'); END;
CREATE TRIGGER "membership_end_no_update" BEFORE UPDATE ON "membership_end" BEGIN SELECT RAISE(ABORT, 'append-only: membership_end'); END;
CREATE TRIGGER "membership_end_no_delete" BEFORE DELETE ON "membership_end" BEGIN SELECT RAISE(ABORT, 'append-only: membership_end'); END;
CREATE TRIGGER "request_no_update" BEFORE UPDATE ON "request" BEGIN SELECT RAISE(ABORT, 'append-only: request'); END;
CREATE TRIGGER "request_no_delete" BEFORE DELETE ON "request" BEGIN SELECT RAISE(ABORT, 'append-only: request'); END;
CREATE TRIGGER "sealed_no_update" BEFORE UPDATE ON "sealed" BEGIN SELECT RAISE(ABORT, 'append-only: sealed'); END;
CREATE TRIGGER "sealed_no_delete" BEFORE DELETE ON "sealed" BEGIN SELECT RAISE(ABORT, 'append-only: sealed'); END;
CREATE TRIGGER "seat_end_no_update" BEFORE UPDATE ON "seat_end" BEGIN SELECT RAISE(ABORT, 'append-only: seat_end'); END;
CREATE TRIGGER "seat_end_no_delete" BEFORE DELETE ON "seat_end" BEGIN SELECT RAISE(ABORT, 'append-only: seat_end'); END;
CREATE TRIGGER "withdrawal_no_update" BEFORE UPDATE ON "withdrawal" BEGIN SELECT RAISE(ABORT, 'append-only: withdrawal'); END;
CREATE TRIGGER "withdrawal_no_delete" BEFORE DELETE ON "withdrawal" BEGIN SELECT RAISE(ABORT, 'append-only: withdrawal'); END;
CREATE TRIGGER "assessment_no_update" BEFORE UPDATE ON "assessment" BEGIN SELECT RAISE(ABORT, 'append-only: assessment'); END;
CREATE TRIGGER "assessment_no_delete" BEFORE DELETE ON "assessment" BEGIN SELECT RAISE(ABORT, 'append-only: assessment'); END;
CREATE TRIGGER "request_line_no_update" BEFORE UPDATE ON "request_line" BEGIN SELECT RAISE(ABORT, 'append-only: request_line'); END;
CREATE TRIGGER "request_line_no_delete" BEFORE DELETE ON "request_line" BEGIN SELECT RAISE(ABORT, 'append-only: request_line'); END;
CREATE TRIGGER "decision_no_update" BEFORE UPDATE ON "decision" BEGIN SELECT RAISE(ABORT, 'append-only: decision'); END;
CREATE TRIGGER "decision_no_delete" BEFORE DELETE ON "decision" BEGIN SELECT RAISE(ABORT, 'append-only: decision'); END;
CREATE TRIGGER "approval_no_update" BEFORE UPDATE ON "approval" BEGIN SELECT RAISE(ABORT, 'append-only: approval'); END;
CREATE TRIGGER "approval_no_delete" BEFORE DELETE ON "approval" BEGIN SELECT RAISE(ABORT, 'append-only: approval'); END;
CREATE TRIGGER "decision_line_no_update" BEFORE UPDATE ON "decision_line" BEGIN SELECT RAISE(ABORT, 'append-only: decision_line'); END;
CREATE TRIGGER "decision_line_no_delete" BEFORE DELETE ON "decision_line" BEGIN SELECT RAISE(ABORT, 'append-only: decision_line'); END;
CREATE TRIGGER "entry_no_update" BEFORE UPDATE ON "entry" BEGIN SELECT RAISE(ABORT, 'append-only: entry'); END;
CREATE TRIGGER "entry_no_delete" BEFORE DELETE ON "entry" BEGIN SELECT RAISE(ABORT, 'append-only: entry'); END;
CREATE TRIGGER "finality_no_update" BEFORE UPDATE ON "finality" BEGIN SELECT RAISE(ABORT, 'append-only: finality'); END;
CREATE TRIGGER "finality_no_delete" BEFORE DELETE ON "finality" BEGIN SELECT RAISE(ABORT, 'append-only: finality'); END;
CREATE TRIGGER "posting_no_update" BEFORE UPDATE ON "posting" BEGIN SELECT RAISE(ABORT, 'append-only: posting'); END;
CREATE TRIGGER "posting_no_delete" BEFORE DELETE ON "posting" BEGIN SELECT RAISE(ABORT, 'append-only: posting'); END;
CREATE TRIGGER "reason_no_update" BEFORE UPDATE ON "reason" BEGIN SELECT RAISE(ABORT, 'append-only: reason'); END;
CREATE TRIGGER "reason_no_delete" BEFORE DELETE ON "reason" BEGIN SELECT RAISE(ABORT, 'append-only: reason'); END;
CREATE TRIGGER "settlement_no_update" BEFORE UPDATE ON "settlement" BEGIN SELECT RAISE(ABORT, 'append-only: settlement'); END;
CREATE TRIGGER "settlement_no_delete" BEFORE DELETE ON "settlement" BEGIN SELECT RAISE(ABORT, 'append-only: settlement'); END;
CREATE TRIGGER "claim_no_update" BEFORE UPDATE ON "claim" BEGIN SELECT RAISE(ABORT, 'append-only: claim'); END;
CREATE TRIGGER "claim_no_delete" BEFORE DELETE ON "claim" BEGIN SELECT RAISE(ABORT, 'append-only: claim'); END;
CREATE TRIGGER "instalment_no_update" BEFORE UPDATE ON "instalment" BEGIN SELECT RAISE(ABORT, 'append-only: instalment'); END;
CREATE TRIGGER "instalment_no_delete" BEFORE DELETE ON "instalment" BEGIN SELECT RAISE(ABORT, 'append-only: instalment'); END;
CREATE INDEX bottleneck_by_law ON bottleneck (kind, law);
CREATE TRIGGER "adoption_no_update" BEFORE UPDATE ON "adoption" BEGIN SELECT RAISE(ABORT, 'append-only: adoption'); END;
CREATE TRIGGER "adoption_no_delete" BEFORE DELETE ON "adoption" BEGIN SELECT RAISE(ABORT, 'append-only: adoption'); END;
CREATE TRIGGER "bottleneck_no_update" BEFORE UPDATE ON "bottleneck" BEGIN SELECT RAISE(ABORT, 'append-only: bottleneck'); END;
CREATE TRIGGER "bottleneck_no_delete" BEFORE DELETE ON "bottleneck" BEGIN SELECT RAISE(ABORT, 'append-only: bottleneck'); END;
COMMIT;

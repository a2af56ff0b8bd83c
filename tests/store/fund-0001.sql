BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
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
INSERT INTO "command_key" VALUES(1,NULL,'{"action":"contribute","cents":100000,"partner":"zayaz","value_on":null}','2026-01-02',4);
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
INSERT INTO "entry" VALUES(1,'contribution','2026-01-02','2026-01-02',NULL,NULL,NULL,NULL,4);
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
INSERT INTO "membership" VALUES(1,'zayaz','2026-01-01',2);
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
INSERT INTO "partner" VALUES('zayaz','Zayaz',2);
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
INSERT INTO "posting" VALUES(1,1,'bank',100000,NULL,4);
INSERT INTO "posting" VALUES(2,1,'capital:zayaz',-100000,NULL,4);
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
INSERT INTO "record" VALUES(1,'2026-11-22T06:35:03.685Z','anna','founder','init','fund','{"day":"2026-01-01","rows":[],"schema":"0001"}','0000000000000000000000000000000000000000000000000000000000000000','ae17503db505d0c372dd6e4af23ff33ab6a05859bf722a7a41d5c96fd67dc79a');
INSERT INTO "record" VALUES(2,'2026-11-22T06:35:05.405Z','anna','founder','partner add','zayaz','{"day":"2026-01-01","rows":[["partner",{"id":"zayaz","name":"Zayaz"}],["membership",{"from_day":"2026-01-01","id":1,"partner":"zayaz"}]],"schema":"0001"}','ae17503db505d0c372dd6e4af23ff33ab6a05859bf722a7a41d5c96fd67dc79a','0cccd0cdc6fe448af836eb99827a0f0e114704fd31518214e54696afa080a0a5');
INSERT INTO "record" VALUES(3,'2026-11-22T06:35:06.824Z','anna','founder','member add','anna','{"day":"2026-01-01","rows":[["seat",{"from_day":"2026-01-01","id":1,"member":"anna","partner":"zayaz","role":"secretariat"}]],"schema":"0001"}','0cccd0cdc6fe448af836eb99827a0f0e114704fd31518214e54696afa080a0a5','62cb2435d8e80cab0e20732dfb50d551c24e0837346e2467f67bb368e0889f32');
INSERT INTO "record" VALUES(4,'2026-11-22T06:35:08.666Z','anna','secretariat','contribute','zayaz','{"day":"2026-01-02","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":100000,\"partner\":\"zayaz\",\"value_on\":null}","id":1,"on_day":"2026-01-02"}],["entry",{"booked_on":"2026-01-02","id":1,"kind":"contribution","value_on":"2026-01-02"}],["posting",{"account":"bank","amount_cents":100000,"entry":1,"id":1}],["posting",{"account":"capital:zayaz","amount_cents":-100000,"entry":1,"id":2}]],"schema":"0001"}','62cb2435d8e80cab0e20732dfb50d551c24e0837346e2467f67bb368e0889f32','cb85315c9f8c2d9f0c3ba3865df8286f9a82d571def55e04288f6e8dc55b4411');
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
	record INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(case_ref) REFERENCES dossier (ref), 
	FOREIGN KEY(record) REFERENCES record (seq) DEFERRABLE INITIALLY DEFERRED, 
	UNIQUE (case_ref, version)
)
 STRICT

;
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
INSERT INTO "seat" VALUES(1,'anna','zayaz','secretariat','2026-01-01',3);
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
COMMIT;

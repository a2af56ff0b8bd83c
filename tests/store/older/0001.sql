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
INSERT INTO "record" VALUES(1,'2026-11-22T07:04:43.946Z','anna','founder','init','fund','{"day":"2026-01-01","rows":[],"schema":"0001","structure":{"index dossier_by_household":"503637e67d65f55d1b148b8f32c9161f3b15724f5d5b36c336e09ea678d780b3","index entry_by_case":"80042bb39791fc4072d48e3aa7fbf526e340ff55727973013acd6dbf8790fc04","index posting_by_account":"4561dedaf2fad3acb51d41787775b29340b921654fac907dd2976b5a8f122edd","index posting_by_entry":"200598cc1bd0afb82cbe4cd01ff5e7e54900440abc4707a6a4b136cfb462f375","index sealed_by_case":"4249438a872ff89468786b8668ed7a98424c9493339bc5f6d6cf93fd1cf8f579","index sqlite_autoindex_alembic_version_1":"9d971be25936ee37b785a741f8c524692ad552013a84264cd3f1d81f8f8fec39","index sqlite_autoindex_approval_1":"f34fa20f49d7bf760cdb055da19df3eb54e94e28bfb148d5e3b8ff807fe0bd4c","index sqlite_autoindex_case_key_1":"e109a6a758a852dfae628caff749951a8aef3c65b96f30e638a71d5d205ecc2e","index sqlite_autoindex_command_key_1":"d6b465c11a0381d91574e163e930c2a7c34fe986348db7dacda1e1cfc590961d","index sqlite_autoindex_decision_line_1":"440c23cceb435768692112b59d2eeac95742b93014b6f70e793f510672706530","index sqlite_autoindex_dossier_1":"e2c4548c57af1c3e0894d3b41ad8b4be49f423f75b192171d431a2b71e7deca3","index sqlite_autoindex_entry_1":"ebc766ef604dfa696baa719d8ee0ef06a1cbb769cf4295fa35d15b0552179e90","index sqlite_autoindex_erasure_1":"f1a3ffebb0eb4bf880143d8c1725787ac2f6423cf68c5d594403e6bc904b5cb9","index sqlite_autoindex_instalment_1":"d608da13caf96a82d91808e2d9d5e463ea0ba5794ff4d2ff4566bcc9813c273e","index sqlite_autoindex_partner_1":"901e493b55835157c3d8060939d27a7af7d3adbb8a70fa3981cee44162f01cbe","index sqlite_autoindex_record_1":"201ca204a35c41eade945af78c8ceebb283cacda0af128d6f0e1996e848a684b","index sqlite_autoindex_request_1":"fabdeb03b8fb9c77e2e208adfccf9c0e84f778fa28458ac8a21a354e73b45121","index sqlite_autoindex_request_line_1":"c2b7ba1f62382dc6052a97ee71a1195c8acbd06ae75e658b62bfede1dff1967e","index sqlite_autoindex_rule_set_1":"5ba2cb29b027e9d4984497abf231320da59835467ad2736d0fcd7a3f0a33e413","index sqlite_autoindex_withdrawal_1":"2b924633b264be5b1305cb5edddea4b87cbeab06ef6d3cf0e04bf5408a7ff3c0","table alembic_version":"f6f57ce5438578667341fde3be697b3b9065a758e1f527d3535dcdb62aa9ef93","table approval":"133fad9f637db9b51903269a679b694a7a0c6b2a1e0de412d045fe5b98b4b46c","table assessment":"62a21462a421cf5d5827de6e511c1257220da385a526ea5efd0af0206d127813","table case_key":"6b4f8ca2a204eba2a0baf4fed336d87188c9b9f51d6db57a72bd9b84cb26357d","table claim":"46e8804d088093df5505521155688fb95184f9fd1e5393928ec03b312cdbd1a5","table command_key":"ce0de9a1aa4aa2e5ac1ca8e1c5ac573960005dadb61b77353bf2fcff2a0117f5","table decision":"849e83b8bbebf521a9b0a6d2fe30e44589c64d168c1085bce3ff03bbffc5b449","table decision_line":"395da64313c9614e114575fae377f9199df505b17975c5d9f47e205b8ede6591","table dossier":"77e00e66980c18e6d91d66534c28ba3bbe1a29938fbd8af0004e0c209e5729b8","table entry":"9066772cd211a6a96416d5aa4b177ec6935db8d407b3ca96ba475994d025ebc4","table erasure":"1d17e860f14a804a0f4251b4103ef62191b0d47968d3ba07be8b60ae5764e0ba","table finality":"0762372d5a6bffffbfe2213be7b3f2ded567d80d7aae17771aec788e4d44b33c","table instalment":"bfdad7eb5a4763bd0795b9b9f53c5205bf82f2bcb9a3ec8010b3ff2c2aac685d","table judgement":"22ffe30ab2c2911ab7d258e9642208079b1ad521558864202b8b29821c7b644d","table membership":"7f6336a6f195a2002fd29273a8717ac7b65eda02d731c2f01348924f474721f0","table membership_end":"3df96435dc7e1df9ee8f9c5561407ec41cc1f94be1dbdfbd86082bc3f86b87e1","table partner":"052498649f68c3a3e72850bc7636c246fa7b2059ee533ea343a48e5d01606d0c","table posting":"ca756305c8f05acb8a1e07239ea0d35d8ce1b30c05fa37bd6f884e7a51f3b842","table reason":"0eca65a6187688872a2975fdeb5a035b52806128e8567e3489fdc70195f7cbca","table record":"86a5897fff0795fda81c310e3c59a1e4d2fc335c9330b27af533d70116b6366a","table request":"32394f0196eacd1371629633e47afa8bffe56f322ff002fc2ee9a2007214aa67","table request_line":"c1235c82180e09be82ba1be40317dafd890940eba72b7884a78a2c67d7703b4b","table rule_set":"71a4934d4793ae40420f254e032cef8df0571144ac81e67c796a24c505c0e54d","table sealed":"839833c183276d234dbdfc54288951956bfc1f45e7a3185dff79ca7d33ba7273","table seat":"ab1063fe4c9da03177b804f74e7be8c79ed71764136094ef72b1175a5e00a66d","table seat_end":"e4785dcf2d10000d5d813b35d110ce95a09ea5c21d28304d7f0815bf53f1ed87","table settlement":"3e466128477797cc6958dfc8372a2a340518b8339001627b81b26d18a3cdffef","table withdrawal":"b53c2b15165cebc0e7a4ec4a8c5342156203707ff3d59b748d481af90bccdda6","trigger approval_no_delete":"912f51a56ce5d837c934e8dd6289f20e23838334b931e934200d85a98cbf474a","trigger approval_no_update":"db20080f1c42213751cda6593892fc05a778fab0d466e3508a44c82ab952d17b","trigger assessment_no_delete":"5a07a8797def8740140823c0673524cfadae7d0c6f1c25b6c82b87d0d89163da","trigger assessment_no_update":"e786c4c95f4e164bf059063a7bdada60d1749851a367c82614e3beb4b6dc1ff6","trigger case_key_no_update":"9d53d50f0a7d959fc49e758d0249041aa637103d856ef5c229ed9b115f2b846b","trigger claim_no_delete":"bf63a81221af68c631f67c2525bbfb17356267cf7044f6f9eec0bb60f648efdc","trigger claim_no_update":"5206158222ec22c21fa51a47aa76adcedd23fc244b8ba9d7a9bf9ddf550b05bf","trigger command_key_no_delete":"a82ee1e578147172f6f64f346c457509861330f34e2e3ce0e8a8512fddc9fce2","trigger command_key_no_update":"f31da25752baa66bbbd016d461ea578be0a4185f985f404b4e6114b3af00306c","trigger decision_line_no_delete":"d335e3e18ff63b7060db0fb417518b4aae2e6516f2e3ff1dada163bd93bf4e6d","trigger decision_line_no_update":"1a0bc87b1a35c0847f64e6d3814e0dc3b7b95ba0184ee72f2fd36fe232d43313","trigger decision_no_delete":"e3ebde20cb45d1ffeb19cd40cc013b98fc3f149d4b2befee8ded0a7b6504c929","trigger decision_no_update":"7fd997c173886db603770bf4bec851340a920207c434f4ef6c08e539e284366d","trigger dossier_no_delete":"618b16c257a6f8ce4880ef5295be507cbc062fe5f97587ec326ceac87286c103","trigger dossier_no_update":"7c537fbf52349d9b6523cdb50eb32e84cb75d70f1114c1923f5a39bf2681a7b0","trigger entry_no_delete":"d45804f5cf1146429f688d1b6792ad49c90995e8b7714c6bb29a9e555c10720b","trigger entry_no_update":"9da05a355997bdda4c176b71635a8ae059301e3ed4577cd9b4ccdc0b15bd23bb","trigger erasure_no_delete":"679d2b8b16124beedc419001ac66f373ee9ad936d24f4e9816e8a6342ac88801","trigger erasure_no_update":"e4afa91303cd8bdb5ac665a011a9677a322a2f2bef8d5b1bd61dddc9a0e35db9","trigger finality_no_delete":"9a684e231a3eac913f16752791ef9d16ed5a473ce3f79f814efd00408877be85","trigger finality_no_update":"9146484b63f5bf11f9f115d76f40e26559989bb1da3c2147006e5efe296adbe6","trigger instalment_no_delete":"4b42756201b61175b4cba91f809a84d0e5e93f2968911685f9d318e05992a1b6","trigger instalment_no_update":"a589e623281aa236f7afd8880f52515077b02de003dad354110131d50ee833a7","trigger judgement_no_delete":"8c1ab8ac875f553dbe7f9a1306ac6b76e4621f4cd86a1e57b464493c8c15df2a","trigger judgement_no_update":"9e5cf24a398f6679182179efec5b8c8c414665b165fa83be902126b7b686ec40","trigger membership_end_no_delete":"ce09ce02178afdeeeb5f4cd0684c6a6d53df545914c679d72153bbdc0ade0168","trigger membership_end_no_update":"b43fa0bce3374ff5b0ee0c5980a641df7286c2b2ead5630c1a5ad26b796ce3c6","trigger membership_no_delete":"2df2fe43a0f9075cb5a4791e4eb9d1c904468efe7967f2134f145b49ba3e4a23","trigger membership_no_update":"3fe2166bea672638a9a86de03cfac9f50a757ad30f571dc07bfa8b334deb5d35","trigger partner_no_delete":"fa3941839271b97eb5f15bdb203405d90f6539f5bbe8a4d01a4e86e0383125be","trigger partner_no_update":"bd8b8e8807cba08ceae07d5553b2573a8a24409a2f7962c9675b4babe1230968","trigger posting_no_delete":"d3d1d08f4b77571e295410c5e2afde3ab30eae849ea46c792ef5f960728d1954","trigger posting_no_update":"c39d2e555550372e728b06eb372773e70214f0e7d9785d9f3c62c607c573ecab","trigger reason_no_delete":"d4f7c09c2fa88de341de40225d7cad63a09ced43267552b0614e0ac328acf03f","trigger reason_no_update":"2b0ef5d8a2bb12126278991e0b4d2b214aa8a9a6ed0ba48fdea0ed5b2432f052","trigger record_no_delete":"9b3cd57b66ac778d9b80b9632406b28956b93fa28da43e8ceae3aa8191d2d9ec","trigger record_no_update":"5334ce8ba2f9223ade4e30028933504fc9b3cee81f3c49fffbeb32eb94b6b253","trigger request_line_no_delete":"fe572c0d61a8535ce0d59948294181e19ab2df0e88292a88ee8107163a53a405","trigger request_line_no_update":"0244e2d5b631c39dc71e303bdf390577123f6fa41e7ac148398efdb389e5f5c6","trigger request_no_delete":"a17f9b9b35f9c3b73ef892c42ac06157a1dfea0d3f2f36ed0cb38aae23623338","trigger request_no_update":"aaea4504ca019b30fd31812ae9dfc5cfd40b0d5c6a3759c565f50886b82ca40f","trigger rule_set_no_delete":"67f35d6e280dda4dc2eac1d4f1acb00c909cec3ec1688ce4c08922f6ab5958e0","trigger rule_set_no_update":"2f410cad9c4dddb145c98bd8dad2b05f56287bdd251be3a802ff6f142ab83dc7","trigger sealed_no_delete":"ed996f5fde8b189a417176d737fea8dd1233d5e34bcdc090ccfe3b80fb11257e","trigger sealed_no_update":"470143867c40fb3fad48ea40863794111bdf98c2df47341b6d4140daa1d7b91d","trigger seat_end_no_delete":"81aab89abcbf0ca96d8ed258e5169b18c2f155086b491b5b87633e444a8d9365","trigger seat_end_no_update":"e5c72ed63e3329aadb83775197cf3390bc9a20b54dbcc168f31a2323c4fe5096","trigger seat_no_delete":"df77e2f3a71c7bbd257a611aef836d2e8ea758625e842cd80c54b96446f25465","trigger seat_no_update":"296e681c3a9dc583bccfabe9eac626533e89aa35b7f2ecb46c4fb0d056e19686","trigger settlement_no_delete":"049e91d52252b28c1678c12debf350d98cb42712632277566cd1b12de5c45440","trigger settlement_no_update":"d9eb2f7a98ae0c04c36092d1e5ccc43f577bbbd05c1a38cd598dd6b8eab2293d","trigger withdrawal_no_delete":"f5914b2b6b29dc804529115238b1d925b86dc4f038cf7750879478877492736c","trigger withdrawal_no_update":"201ddd08f490727c82d264cc9cc505d1ce24c608bde71f2b5e4ee673c4ccbadb"}}','0000000000000000000000000000000000000000000000000000000000000000','201e84ebe32b798f051acd6f9da4ceaac1b346fa80db40c5e0189b0266dc7fe5');
INSERT INTO "record" VALUES(2,'2026-11-22T07:04:46.053Z','anna','founder','partner add','zayaz','{"day":"2026-01-01","rows":[["partner",{"id":"zayaz","name":"Zayaz"}],["membership",{"from_day":"2026-01-01","id":1,"partner":"zayaz"}]],"schema":"0001"}','201e84ebe32b798f051acd6f9da4ceaac1b346fa80db40c5e0189b0266dc7fe5','1fbbf14015df51d1799a50d26c476d4836d77e09169abec387fb321ea296fb25');
INSERT INTO "record" VALUES(3,'2026-11-22T07:04:47.338Z','anna','founder','member add','anna','{"day":"2026-01-01","rows":[["seat",{"from_day":"2026-01-01","id":1,"member":"anna","partner":"zayaz","role":"secretariat"}]],"schema":"0001"}','1fbbf14015df51d1799a50d26c476d4836d77e09169abec387fb321ea296fb25','b78590dd1d110647bfe50583c128b0d1c95035dc9b320bd9da6d4bfaeceb02eb');
INSERT INTO "record" VALUES(4,'2026-11-22T07:04:48.482Z','anna','secretariat','contribute','zayaz','{"day":"2026-01-02","rows":[["command_key",{"content":"{\"action\":\"contribute\",\"cents\":100000,\"partner\":\"zayaz\",\"value_on\":null}","id":1,"on_day":"2026-01-02"}],["entry",{"booked_on":"2026-01-02","id":1,"kind":"contribution","value_on":"2026-01-02"}],["posting",{"account":"bank","amount_cents":100000,"entry":1,"id":1}],["posting",{"account":"capital:zayaz","amount_cents":-100000,"entry":1,"id":2}]],"schema":"0001"}','b78590dd1d110647bfe50583c128b0d1c95035dc9b320bd9da6d4bfaeceb02eb','17cc7b2bb5d3ab447a507ff9d9a6efd402350ef6021ea7e0f62a1041ecd79ba2');
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
COMMIT;

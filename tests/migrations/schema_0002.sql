PRAGMA application_id = 1465076560;
PRAGMA user_version = 2000200;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE ballot (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	answers INTEGER NOT NULL, 
	comments INTEGER NOT NULL, 
	changes INTEGER NOT NULL, 
	CONSTRAINT pk_ballot PRIMARY KEY (round_id, participant_id), 
	CONSTRAINT ck_ballot_counters_positive CHECK (answers >= 0 AND comments >= 0 AND changes >= 0), 
	CONSTRAINT fk_ballot_round_id FOREIGN KEY(round_id) REFERENCES rating_round (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_ballot_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON UPDATE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "ballot" VALUES(1,1,6,1,7);
INSERT INTO "ballot" VALUES(1,2,6,0,6);
INSERT INTO "ballot" VALUES(1,3,6,0,6);
INSERT INTO "ballot" VALUES(1,4,6,0,6);
INSERT INTO "ballot" VALUES(1,5,6,0,6);
INSERT INTO "ballot" VALUES(1,6,6,0,6);
INSERT INTO "ballot" VALUES(1,7,6,0,6);
INSERT INTO "ballot" VALUES(1,8,6,0,6);
INSERT INTO "ballot" VALUES(2,1,4,0,6);
INSERT INTO "ballot" VALUES(2,2,4,0,4);
INSERT INTO "ballot" VALUES(2,3,4,0,4);
INSERT INTO "ballot" VALUES(2,4,4,0,4);
INSERT INTO "ballot" VALUES(2,5,4,0,4);
INSERT INTO "ballot" VALUES(2,6,4,0,4);
INSERT INTO "ballot" VALUES(2,7,4,0,4);
INSERT INTO "ballot" VALUES(2,8,4,0,4);
CREATE TABLE change_mark (
	workshop_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_change_mark PRIMARY KEY (workshop_id, kind), 
	CONSTRAINT ck_change_mark_kind_known CHECK (kind = 'preparation' OR kind = 'rounds' OR kind = 'ratings' OR kind = 'comments' OR kind = 'decisions'), 
	CONSTRAINT fk_change_mark_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "change_mark" VALUES(1,'comments',1);
INSERT INTO "change_mark" VALUES(1,'preparation',1);
INSERT INTO "change_mark" VALUES(1,'ratings',1);
INSERT INTO "change_mark" VALUES(1,'rounds',1);
CREATE TABLE comment (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	search_text TEXT, 
	channel VARCHAR(32) NOT NULL, 
	written_at BIGINT NOT NULL, 
	CONSTRAINT pk_comment PRIMARY KEY (round_id, participant_id, recommendation_id), 
	CONSTRAINT fk_comment_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_comment_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT ck_comment_text_not_empty CHECK (text <> ''), 
	CONSTRAINT ck_comment_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
INSERT INTO "comment" VALUES(1,1,1,'예산이 Missing','예산이 missing','paper',1772452800123456);
CREATE TABLE comment_change (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	channel VARCHAR(32) NOT NULL, 
	changed_at BIGINT NOT NULL, 
	revision INTEGER NOT NULL, 
	CONSTRAINT pk_comment_change PRIMARY KEY (round_id, participant_id, number), 
	CONSTRAINT fk_comment_change_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_comment_change_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT ck_comment_change_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
INSERT INTO "comment_change" VALUES(1,1,7,1,'예산이 Missing','paper',1772452800123456,0);
CREATE TABLE consent (
	participant_id INTEGER NOT NULL, 
	consent_text_id INTEGER NOT NULL, 
	given_at BIGINT NOT NULL, 
	CONSTRAINT pk_consent PRIMARY KEY (participant_id, consent_text_id), 
	CONSTRAINT fk_consent_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_consent_consent_text_id FOREIGN KEY(consent_text_id) REFERENCES consent_text (id) ON DELETE CASCADE ON UPDATE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "consent" VALUES(1,1,1772452800123456);
CREATE TABLE consent_text (
	id INTEGER NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_consent_text PRIMARY KEY (id), 
	CONSTRAINT fk_consent_text_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "consent_text" VALUES(1,1,'동의합니다');
CREATE TABLE criterion (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	name_ko TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	question_ko TEXT NOT NULL, 
	question_en TEXT NOT NULL, 
	CONSTRAINT pk_criterion PRIMARY KEY (id), 
	CONSTRAINT uq_criterion_uid UNIQUE (uid), 
	CONSTRAINT fk_criterion_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "criterion" VALUES(1,'01a20b12-9e87-7725-b4b7-5337e994fbf8',1,0,'importance','중요도','Importance','국가 AI 전략에 얼마나 중요합니까?','How important is it for the AI strategy?');
INSERT INTO "criterion" VALUES(2,'01a20b12-9e87-7fc2-a729-b6d72ed19aaa',1,1,'feasibility','실현 가능성','Feasibility','3년 안에 실현할 수 있습니까?','Can it be done within three years?');
CREATE TABLE criterion_wording (
	id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	name_ko TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	question_ko TEXT NOT NULL, 
	question_en TEXT NOT NULL, 
	CONSTRAINT pk_criterion_wording PRIMARY KEY (id), 
	CONSTRAINT fk_criterion_wording_criterion_id FOREIGN KEY(criterion_id) REFERENCES criterion (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "criterion_wording" VALUES(1,1,'중요도','Importance','국가 AI 전략에 얼마나 중요합니까?','How important is it for the AI strategy?');
INSERT INTO "criterion_wording" VALUES(2,2,'실현 가능성','Feasibility','3년 안에 실현할 수 있습니까?','Can it be done within three years?');
CREATE TABLE decision (
	recommendation_id INTEGER NOT NULL, 
	outcome VARCHAR(32), 
	amended_text TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	due DATE, 
	decided_at BIGINT, 
	CONSTRAINT pk_decision PRIMARY KEY (recommendation_id), 
	CONSTRAINT ck_decision_outcome_known CHECK (outcome = 'adopt' OR outcome = 'amend' OR outcome = 'defer' OR outcome = 'reject'), 
	CONSTRAINT fk_decision_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id) ON DELETE CASCADE
);
INSERT INTO "decision" VALUES(1,'amend','고친 글','이유','담당','2026-04-01',1772452800123456);
CREATE TABLE held_answer (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	channel VARCHAR(32) NOT NULL, 
	value INTEGER, 
	recused BOOLEAN NOT NULL, 
	revision INTEGER NOT NULL, 
	held_at BIGINT NOT NULL, 
	CONSTRAINT pk_held_answer PRIMARY KEY (round_id, participant_id, recommendation_id, criterion_id, channel), 
	CONSTRAINT fk_held_answer_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_held_answer_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT fk_held_answer_round_id_criterion_id FOREIGN KEY(round_id, criterion_id) REFERENCES round_criterion (round_id, criterion_id) ON DELETE CASCADE, 
	CONSTRAINT ck_held_answer_value_on_scale CHECK (value BETWEEN -100 AND 110), 
	CONSTRAINT ck_held_answer_recused_without_value CHECK (recused = false OR (recused = true AND value IS NULL)), 
	CONSTRAINT ck_held_answer_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
INSERT INTO "held_answer" VALUES(2,2,1,1,'paper',2,0,0,1772452800123456);
CREATE TABLE held_comment (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	channel VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	held_at BIGINT NOT NULL, 
	CONSTRAINT pk_held_comment PRIMARY KEY (round_id, participant_id, recommendation_id, channel), 
	CONSTRAINT fk_held_comment_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_held_comment_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT ck_held_comment_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
INSERT INTO "held_comment" VALUES(2,2,1,'paper','다른 글',0,1772452800123456);
CREATE TABLE participant (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	group_id INTEGER, 
	position INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	observer BOOLEAN NOT NULL, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_participant PRIMARY KEY (id), 
	CONSTRAINT uq_participant_uid UNIQUE (uid), 
	CONSTRAINT ck_participant_removed_has_no_group CHECK (removed = (group_id IS NULL)), 
	CONSTRAINT ck_participant_observer_boolean CHECK (observer IN (true, false)), 
	CONSTRAINT fk_participant_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_participant_group_id FOREIGN KEY(group_id) REFERENCES stakeholder_group (id)
);
INSERT INTO "participant" VALUES(1,'01a20b12-9e87-789b-97eb-78b5e382c9ff',1,1,0,'A-01',0,0);
INSERT INTO "participant" VALUES(2,'01a20b12-9e87-78de-911f-ea39d6ecc95f',1,1,1,'A-02',0,0);
INSERT INTO "participant" VALUES(3,'01a20b12-9e87-70ba-9a57-75355e5302d1',1,1,2,'A-03',0,0);
INSERT INTO "participant" VALUES(4,'01a20b12-9e87-7df0-af09-1c27f88168d3',1,2,3,'B-01',0,0);
INSERT INTO "participant" VALUES(5,'01a20b12-9e87-78a6-a5d1-910ad2104798',1,2,4,'B-02',0,0);
INSERT INTO "participant" VALUES(6,'01a20b12-9e88-7633-91a4-2fc45d288c22',1,2,5,'B-03',0,0);
INSERT INTO "participant" VALUES(7,'01a20b12-9e88-7a9e-99a9-ada4e00e17fe',1,3,6,'C-01',0,0);
INSERT INTO "participant" VALUES(8,'01a20b12-9e88-7f16-906f-5d0b8e3cb745',1,3,7,'C-02',0,0);
INSERT INTO "participant" VALUES(9,'01a20b12-9e88-75ec-bdc3-5dc938d1d224',1,3,8,'C-03',0,0);
CREATE TABLE participant_identity (
	participant_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	affiliation TEXT NOT NULL, 
	CONSTRAINT pk_participant_identity PRIMARY KEY (participant_id), 
	CONSTRAINT fk_participant_identity_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "participant_identity" VALUES(1,'AI이름government0','기관');
INSERT INTO "participant_identity" VALUES(2,'AI이름government1','기관');
INSERT INTO "participant_identity" VALUES(3,'AI이름government2','기관');
INSERT INTO "participant_identity" VALUES(4,'AI이름industry0','기관');
INSERT INTO "participant_identity" VALUES(5,'AI이름industry1','기관');
INSERT INTO "participant_identity" VALUES(6,'AI이름industry2','기관');
INSERT INTO "participant_identity" VALUES(7,'AI이름academia0','기관');
INSERT INTO "participant_identity" VALUES(8,'AI이름academia1','기관');
INSERT INTO "participant_identity" VALUES(9,'AI이름academia2','기관');
CREATE TABLE phone_link (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	token_hash TEXT NOT NULL, 
	session_hash TEXT NOT NULL, 
	exchanged_at BIGINT, 
	CONSTRAINT pk_phone_link PRIMARY KEY (round_id, participant_id), 
	CONSTRAINT fk_phone_link_round_id FOREIGN KEY(round_id) REFERENCES rating_round (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_phone_link_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE ON UPDATE CASCADE
)
 WITHOUT ROWID

;
CREATE TABLE rating (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	value INTEGER, 
	recused BOOLEAN NOT NULL, 
	channel VARCHAR(32) NOT NULL, 
	revision INTEGER NOT NULL, 
	rated_at BIGINT NOT NULL, 
	CONSTRAINT pk_rating PRIMARY KEY (round_id, participant_id, recommendation_id, criterion_id), 
	CONSTRAINT fk_rating_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_rating_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT fk_rating_round_id_criterion_id FOREIGN KEY(round_id, criterion_id) REFERENCES round_criterion (round_id, criterion_id) ON DELETE CASCADE, 
	CONSTRAINT ck_rating_value_on_scale CHECK (value BETWEEN -100 AND 110), 
	CONSTRAINT ck_rating_recused_without_value CHECK (recused = false OR (recused = true AND value IS NULL)), 
	CONSTRAINT ck_rating_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
INSERT INTO "rating" VALUES(1,1,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,1,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,1,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,1,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,1,3,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,1,3,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,2,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,2,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,2,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,2,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,2,3,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,2,3,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,3,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,3,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,3,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,3,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,3,3,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,3,3,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,4,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,4,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,4,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,4,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,4,3,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,4,3,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,5,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,5,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,5,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,5,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,5,3,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,5,3,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,6,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,6,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,6,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,6,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,6,3,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,6,3,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,7,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,7,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,7,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,7,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,7,3,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,7,3,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,8,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,8,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,8,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,8,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,8,3,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(1,8,3,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,1,1,1,NULL,1,'phone',3,1772452800123456);
INSERT INTO "rating" VALUES(2,1,1,2,NULL,1,'phone',3,1772452800123456);
INSERT INTO "rating" VALUES(2,1,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,1,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,2,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,2,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,2,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,2,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,3,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,3,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,3,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,3,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,4,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,4,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,4,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,4,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,5,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,5,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,5,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,5,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,6,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,6,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,6,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,6,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,7,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,7,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,7,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,7,2,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,8,1,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,8,1,2,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,8,2,1,4,0,'kiosk',0,1772452800123456);
INSERT INTO "rating" VALUES(2,8,2,2,4,0,'kiosk',0,1772452800123456);
CREATE TABLE rating_change (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	value INTEGER, 
	channel VARCHAR(32) NOT NULL, 
	revision INTEGER NOT NULL, 
	changed_at BIGINT NOT NULL, 
	CONSTRAINT pk_rating_change PRIMARY KEY (round_id, participant_id, number), 
	CONSTRAINT fk_rating_change_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_rating_change_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT fk_rating_change_round_id_criterion_id FOREIGN KEY(round_id, criterion_id) REFERENCES round_criterion (round_id, criterion_id) ON DELETE CASCADE, 
	CONSTRAINT ck_rating_change_value_only_if_rated CHECK ((kind = 'rated') = (value IS NOT NULL)), 
	CONSTRAINT ck_rating_change_kind_known CHECK (kind = 'rated' OR kind = 'abstained' OR kind = 'cleared' OR kind = 'recused'), 
	CONSTRAINT ck_rating_change_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
INSERT INTO "rating_change" VALUES(1,1,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,1,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,1,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,1,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,1,5,3,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,1,6,3,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,2,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,2,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,2,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,2,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,2,5,3,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,2,6,3,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,3,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,3,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,3,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,3,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,3,5,3,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,3,6,3,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,4,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,4,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,4,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,4,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,4,5,3,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,4,6,3,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,5,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,5,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,5,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,5,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,5,5,3,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,5,6,3,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,6,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,6,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,6,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,6,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,6,5,3,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,6,6,3,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,7,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,7,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,7,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,7,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,7,5,3,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,7,6,3,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,8,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,8,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,8,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,8,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,8,5,3,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(1,8,6,3,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,1,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,1,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,1,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,1,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,1,5,1,1,'recused',NULL,'phone',3,1772452800123456);
INSERT INTO "rating_change" VALUES(2,1,6,1,2,'recused',NULL,'phone',3,1772452800123456);
INSERT INTO "rating_change" VALUES(2,2,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,2,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,2,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,2,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,3,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,3,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,3,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,3,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,4,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,4,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,4,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,4,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,5,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,5,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,5,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,5,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,6,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,6,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,6,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,6,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,7,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,7,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,7,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,7,4,2,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,8,1,1,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,8,2,1,2,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,8,3,2,1,'rated',4,'kiosk',0,1772452800123456);
INSERT INTO "rating_change" VALUES(2,8,4,2,2,'rated',4,'kiosk',0,1772452800123456);
CREATE TABLE rating_round (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	opened_at BIGINT, 
	closed_at BIGINT, 
	revealed_at BIGINT, 
	late_held BOOLEAN NOT NULL, 
	CONSTRAINT pk_rating_round PRIMARY KEY (id), 
	CONSTRAINT uq_rating_round_uid UNIQUE (uid), 
	CONSTRAINT uq_rating_round_workshop_id_number UNIQUE (workshop_id, number), 
	CONSTRAINT ck_rating_round_state_known CHECK (state = 'draft' OR state = 'open' OR state = 'closed'), 
	CONSTRAINT ck_rating_round_late_held_boolean CHECK (late_held IN (true, false)), 
	CONSTRAINT fk_rating_round_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "rating_round" VALUES(1,'01a20b12-9e88-7f29-9604-2ae03c404e3e',1,1,'closed',1772452800123456,1772463600123456,NULL,0);
INSERT INTO "rating_round" VALUES(2,'01a20b12-9e88-758e-a124-c0baf3d88a80',1,2,'open',1772467200123456,NULL,NULL,0);
CREATE TABLE recommendation (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	title_ko TEXT NOT NULL, 
	title_en TEXT NOT NULL, 
	text_ko TEXT NOT NULL, 
	text_en TEXT NOT NULL, 
	theme TEXT NOT NULL, 
	source TEXT NOT NULL, 
	origin_source TEXT, 
	origin_item TEXT, 
	succeeds VARCHAR(36) NOT NULL, 
	removed BOOLEAN NOT NULL, 
	search_text TEXT NOT NULL, 
	CONSTRAINT pk_recommendation PRIMARY KEY (id), 
	CONSTRAINT uq_recommendation_uid UNIQUE (uid), 
	CONSTRAINT ck_recommendation_origin_whole CHECK ((origin_source IS NULL) = (origin_item IS NULL)), 
	CONSTRAINT ck_recommendation_removed_boolean CHECK (removed IN (true, false)), 
	CONSTRAINT fk_recommendation_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "recommendation" VALUES(1,'rec-AI 정책 워크숍-1',1,0,'R1','권고안 1','Recommendation 1','고친 글','Reworded','theme','source','set:deepseek','R1','',0,'권고안 1
recommendation 1
고친 글
reworded');
INSERT INTO "recommendation" VALUES(2,'rec-AI 정책 워크숍-2',1,1,'R2','권고안 2','Recommendation 2','오픈소스 생태계를 활성화한다','Open source','theme','source',NULL,NULL,'',0,'권고안 2
recommendation 2
오픈소스 생태계를 활성화한다
open source');
INSERT INTO "recommendation" VALUES(3,'rec-AI 정책 워크숍-3',1,2,'R3','권고안 3','Recommendation 3','오픈소스 생태계를 활성화한다','Open source','theme','source',NULL,NULL,'',0,'권고안 3
recommendation 3
오픈소스 생태계를 활성화한다
open source');
INSERT INTO "recommendation" VALUES(4,'01a21e52-8d6a-73a0-912f-0754c4d6e7bd',1,3,'R4','권고안 1','Recommendation 1','고친 글','Amended','theme','source','set:deepseek','R1','rec-AI 정책 워크숍-1',0,'권고안 1
recommendation 1
고친 글
amended');
CREATE TABLE recommendation_wording (
	id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	title_ko TEXT NOT NULL, 
	title_en TEXT NOT NULL, 
	text_ko TEXT NOT NULL, 
	text_en TEXT NOT NULL, 
	theme TEXT NOT NULL, 
	source TEXT NOT NULL, 
	CONSTRAINT pk_recommendation_wording PRIMARY KEY (id), 
	CONSTRAINT fk_recommendation_wording_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "recommendation_wording" VALUES(1,1,'R1','권고안 1','Recommendation 1','오픈소스 생태계를 활성화한다','Open source','theme','source');
INSERT INTO "recommendation_wording" VALUES(2,2,'R2','권고안 2','Recommendation 2','오픈소스 생태계를 활성화한다','Open source','theme','source');
INSERT INTO "recommendation_wording" VALUES(3,3,'R3','권고안 3','Recommendation 3','오픈소스 생태계를 활성화한다','Open source','theme','source');
CREATE TABLE round_absence (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	CONSTRAINT pk_round_absence PRIMARY KEY (round_id, participant_id), 
	CONSTRAINT fk_round_absence_round_id FOREIGN KEY(round_id) REFERENCES rating_round (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_round_absence_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE ON UPDATE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "round_absence" VALUES(2,9);
CREATE TABLE round_criterion (
	round_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	wording_id INTEGER, 
	CONSTRAINT pk_round_criterion PRIMARY KEY (round_id, criterion_id), 
	CONSTRAINT fk_round_criterion_round_id FOREIGN KEY(round_id) REFERENCES rating_round (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_round_criterion_criterion_id FOREIGN KEY(criterion_id) REFERENCES criterion (id), 
	CONSTRAINT fk_round_criterion_wording_id FOREIGN KEY(wording_id) REFERENCES criterion_wording (id)
)
 WITHOUT ROWID

;
INSERT INTO "round_criterion" VALUES(1,1,0,1);
INSERT INTO "round_criterion" VALUES(1,2,1,2);
INSERT INTO "round_criterion" VALUES(2,1,0,1);
INSERT INTO "round_criterion" VALUES(2,2,1,2);
CREATE TABLE round_recommendation (
	round_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	wording_id INTEGER, 
	CONSTRAINT pk_round_recommendation PRIMARY KEY (round_id, recommendation_id), 
	CONSTRAINT fk_round_recommendation_round_id FOREIGN KEY(round_id) REFERENCES rating_round (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_round_recommendation_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id), 
	CONSTRAINT fk_round_recommendation_wording_id FOREIGN KEY(wording_id) REFERENCES recommendation_wording (id)
)
 WITHOUT ROWID

;
INSERT INTO "round_recommendation" VALUES(1,1,2,1);
INSERT INTO "round_recommendation" VALUES(1,2,1,2);
INSERT INTO "round_recommendation" VALUES(1,3,0,3);
INSERT INTO "round_recommendation" VALUES(2,1,0,1);
INSERT INTO "round_recommendation" VALUES(2,2,1,2);
CREATE TABLE round_reopening (
	round_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_round_reopening PRIMARY KEY (round_id, number), 
	CONSTRAINT fk_round_reopening_round_id FOREIGN KEY(round_id) REFERENCES rating_round (id) ON DELETE CASCADE ON UPDATE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "round_reopening" VALUES(1,0,1772460000123456,'늦은 참여자');
CREATE TABLE scale_point (
	criterion_id INTEGER NOT NULL, 
	value INTEGER NOT NULL, 
	label_ko TEXT NOT NULL, 
	label_en TEXT NOT NULL, 
	CONSTRAINT pk_scale_point PRIMARY KEY (criterion_id, value), 
	CONSTRAINT fk_scale_point_criterion_id FOREIGN KEY(criterion_id) REFERENCES criterion (id) ON DELETE CASCADE ON UPDATE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "scale_point" VALUES(1,1,'전혀 중요하지 않음','Not important');
INSERT INTO "scale_point" VALUES(1,2,'중요하지 않음','Less important');
INSERT INTO "scale_point" VALUES(1,3,'보통','Neutral');
INSERT INTO "scale_point" VALUES(1,4,'중요함','Important');
INSERT INTO "scale_point" VALUES(1,5,'매우 중요함','Very important');
INSERT INTO "scale_point" VALUES(2,1,'전혀 가능하지 않음','Not feasible');
INSERT INTO "scale_point" VALUES(2,2,'가능하지 않음','Hardly feasible');
INSERT INTO "scale_point" VALUES(2,3,'보통','Neutral');
INSERT INTO "scale_point" VALUES(2,4,'가능함','Feasible');
INSERT INTO "scale_point" VALUES(2,5,'매우 가능함','Very feasible');
CREATE TABLE setting (
	name VARCHAR(100) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (name)
)
 WITHOUT ROWID

;
CREATE TABLE stakeholder_group (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	name_ko TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	unit INTEGER NOT NULL, 
	CONSTRAINT pk_stakeholder_group PRIMARY KEY (id), 
	CONSTRAINT uq_stakeholder_group_uid UNIQUE (uid), 
	CONSTRAINT fk_stakeholder_group_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "stakeholder_group" VALUES(1,'01a20b12-9e87-72d8-b079-c0e2d86d640b',1,0,'government','정부','Government',0);
INSERT INTO "stakeholder_group" VALUES(2,'01a20b12-9e87-77a4-b9f2-f0c9c8c4d098',1,1,'industry','산업계','Industry',0);
INSERT INTO "stakeholder_group" VALUES(3,'01a20b12-9e87-7986-81c1-f8c389cd1b34',1,2,'academia','학계','Academia',0);
CREATE TABLE told_comment (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	search_text TEXT, 
	channel VARCHAR(32) NOT NULL, 
	written_at BIGINT NOT NULL, 
	CONSTRAINT pk_told_comment PRIMARY KEY (round_id, participant_id, recommendation_id), 
	CONSTRAINT fk_told_comment_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_told_comment_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT ck_told_comment_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
CREATE TABLE told_rating (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	value INTEGER, 
	recused BOOLEAN NOT NULL, 
	channel VARCHAR(32) NOT NULL, 
	rated_at BIGINT NOT NULL, 
	CONSTRAINT pk_told_rating PRIMARY KEY (round_id, participant_id, recommendation_id, criterion_id), 
	CONSTRAINT fk_told_rating_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_told_rating_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT fk_told_rating_round_id_criterion_id FOREIGN KEY(round_id, criterion_id) REFERENCES round_criterion (round_id, criterion_id) ON DELETE CASCADE, 
	CONSTRAINT ck_told_rating_value_on_scale CHECK (value BETWEEN -100 AND 110), 
	CONSTRAINT ck_told_rating_recused_without_value CHECK (recused = false OR (recused = true AND value IS NULL)), 
	CONSTRAINT ck_told_rating_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
CREATE TABLE wording_point (
	wording_id INTEGER NOT NULL, 
	value INTEGER NOT NULL, 
	label_ko TEXT NOT NULL, 
	label_en TEXT NOT NULL, 
	CONSTRAINT pk_wording_point PRIMARY KEY (wording_id, value), 
	CONSTRAINT fk_wording_point_wording_id FOREIGN KEY(wording_id) REFERENCES criterion_wording (id) ON DELETE CASCADE ON UPDATE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "wording_point" VALUES(1,1,'전혀 중요하지 않음','Not important');
INSERT INTO "wording_point" VALUES(1,2,'중요하지 않음','Less important');
INSERT INTO "wording_point" VALUES(1,3,'보통','Neutral');
INSERT INTO "wording_point" VALUES(1,4,'중요함','Important');
INSERT INTO "wording_point" VALUES(1,5,'매우 중요함','Very important');
INSERT INTO "wording_point" VALUES(2,1,'전혀 가능하지 않음','Not feasible');
INSERT INTO "wording_point" VALUES(2,2,'가능하지 않음','Hardly feasible');
INSERT INTO "wording_point" VALUES(2,3,'보통','Neutral');
INSERT INTO "wording_point" VALUES(2,4,'가능함','Feasible');
INSERT INTO "wording_point" VALUES(2,5,'매우 가능함','Very feasible');
CREATE TABLE workshop (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	title TEXT NOT NULL, 
	day DATE, 
	place TEXT NOT NULL, 
	facilitator TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	rule_kind VARCHAR(32) NOT NULL, 
	rule_threshold_percent INTEGER NOT NULL, 
	rule_opposed_percent INTEGER NOT NULL, 
	rule_max_iqr FLOAT NOT NULL, 
	rule_minimum_answers INTEGER NOT NULL, 
	rule_minimum_group INTEGER NOT NULL, 
	rule_small_groups VARCHAR(32), 
	rule_locked_at BIGINT, 
	anonymity VARCHAR(32) NOT NULL, 
	consent_ko TEXT NOT NULL, 
	consent_en TEXT NOT NULL, 
	is_sample BOOLEAN NOT NULL, 
	concluded_at BIGINT, 
	discussion_minutes INTEGER NOT NULL, 
	minutes_each INTEGER NOT NULL, 
	deleted_at BIGINT, 
	search_text TEXT NOT NULL, 
	CONSTRAINT pk_workshop PRIMARY KEY (id), 
	CONSTRAINT uq_workshop_uid UNIQUE (uid), 
	CONSTRAINT ck_workshop_anonymity_known CHECK (anonymity = 'named' OR anonymity = 'code' OR anonymity = 'anonymous'), 
	CONSTRAINT ck_workshop_rule_small_groups_known CHECK (rule_small_groups = 'hidden' OR rule_small_groups = 'coarse' OR rule_small_groups = 'joined'), 
	CONSTRAINT ck_workshop_is_sample_boolean CHECK (is_sample IN (true, false))
);
INSERT INTO "workshop" VALUES(1,'01a20b12-9e87-70ee-ae4f-2369ce7dc82a','AI 정책 워크숍','2026-03-02','세종','김진행','목적',1772452800123456,'equal_groups',75,15,1.0,5,5,'coarse',1772452800123456,'code','동의합니다','I agree',0,NULL,60,5,NULL,'ai 정책 워크숍
세종');
CREATE INDEX ix_stakeholder_group_workshop_id ON stakeholder_group (workshop_id);
CREATE INDEX ix_recommendation_workshop_id ON recommendation (workshop_id);
CREATE INDEX ix_criterion_workshop_id ON criterion (workshop_id);
CREATE INDEX ix_consent_text_workshop_id ON consent_text (workshop_id);
CREATE INDEX ix_participant_group_id ON participant (group_id);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE INDEX ix_recommendation_wording_recommendation_id ON recommendation_wording (recommendation_id);
CREATE INDEX ix_criterion_wording_criterion_id ON criterion_wording (criterion_id);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX ix_round_recommendation_recommendation_id ON round_recommendation (recommendation_id);
CREATE INDEX ix_round_recommendation_wording_id ON round_recommendation (wording_id);
CREATE INDEX ix_round_criterion_criterion_id ON round_criterion (criterion_id);
CREATE INDEX ix_round_criterion_wording_id ON round_criterion (wording_id);
CREATE INDEX ix_round_absence_participant_id ON round_absence (participant_id);
CREATE INDEX ix_phone_link_participant_id ON phone_link (participant_id);
CREATE INDEX ix_consent_consent_text_id ON consent (consent_text_id);
COMMIT;

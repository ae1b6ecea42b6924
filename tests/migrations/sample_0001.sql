PRAGMA application_id = 1465076560;
PRAGMA user_version = 1000100;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
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
INSERT INTO "ballot" VALUES(1,1,10,1,10);
INSERT INTO "ballot" VALUES(1,2,10,2,10);
INSERT INTO "ballot" VALUES(1,3,10,2,10);
INSERT INTO "ballot" VALUES(1,4,10,2,10);
INSERT INTO "ballot" VALUES(1,5,10,2,10);
INSERT INTO "ballot" VALUES(1,6,10,1,10);
INSERT INTO "ballot" VALUES(1,7,10,0,10);
INSERT INTO "ballot" VALUES(1,8,10,2,10);
INSERT INTO "ballot" VALUES(1,9,10,1,10);
INSERT INTO "ballot" VALUES(1,10,9,2,9);
INSERT INTO "ballot" VALUES(1,11,10,2,10);
INSERT INTO "ballot" VALUES(1,12,10,2,10);
INSERT INTO "ballot" VALUES(1,13,10,2,10);
INSERT INTO "ballot" VALUES(1,14,10,1,10);
INSERT INTO "ballot" VALUES(1,15,10,2,10);
INSERT INTO "ballot" VALUES(1,16,10,1,10);
INSERT INTO "ballot" VALUES(1,17,10,2,10);
INSERT INTO "ballot" VALUES(1,18,10,2,10);
INSERT INTO "ballot" VALUES(1,19,10,1,10);
INSERT INTO "ballot" VALUES(1,20,9,1,9);
INSERT INTO "ballot" VALUES(1,21,10,2,10);
INSERT INTO "ballot" VALUES(1,22,10,1,10);
INSERT INTO "ballot" VALUES(1,23,10,3,10);
INSERT INTO "ballot" VALUES(1,24,10,1,10);
INSERT INTO "ballot" VALUES(1,25,10,1,10);
INSERT INTO "ballot" VALUES(1,26,10,2,10);
INSERT INTO "ballot" VALUES(1,27,10,2,10);
INSERT INTO "ballot" VALUES(1,28,10,0,10);
INSERT INTO "ballot" VALUES(1,29,10,2,10);
INSERT INTO "ballot" VALUES(1,30,9,0,9);
INSERT INTO "ballot" VALUES(2,1,10,1,10);
INSERT INTO "ballot" VALUES(2,2,10,0,10);
INSERT INTO "ballot" VALUES(2,3,10,1,10);
INSERT INTO "ballot" VALUES(2,4,10,0,10);
INSERT INTO "ballot" VALUES(2,5,10,1,10);
INSERT INTO "ballot" VALUES(2,6,10,0,10);
INSERT INTO "ballot" VALUES(2,7,10,2,10);
INSERT INTO "ballot" VALUES(2,8,10,0,10);
INSERT INTO "ballot" VALUES(2,9,10,2,10);
INSERT INTO "ballot" VALUES(2,10,10,0,10);
INSERT INTO "ballot" VALUES(2,11,10,0,10);
INSERT INTO "ballot" VALUES(2,12,10,0,10);
INSERT INTO "ballot" VALUES(2,13,10,1,10);
INSERT INTO "ballot" VALUES(2,14,10,0,10);
INSERT INTO "ballot" VALUES(2,15,10,1,10);
INSERT INTO "ballot" VALUES(2,16,10,2,10);
INSERT INTO "ballot" VALUES(2,17,10,0,10);
INSERT INTO "ballot" VALUES(2,18,10,2,10);
INSERT INTO "ballot" VALUES(2,19,10,2,10);
INSERT INTO "ballot" VALUES(2,20,10,0,10);
INSERT INTO "ballot" VALUES(2,21,10,1,10);
INSERT INTO "ballot" VALUES(2,22,10,0,10);
INSERT INTO "ballot" VALUES(2,23,10,1,10);
INSERT INTO "ballot" VALUES(2,24,10,1,10);
INSERT INTO "ballot" VALUES(2,25,10,1,10);
INSERT INTO "ballot" VALUES(2,26,10,0,10);
INSERT INTO "ballot" VALUES(2,27,10,0,10);
INSERT INTO "ballot" VALUES(2,28,10,2,10);
INSERT INTO "ballot" VALUES(2,29,10,0,10);
INSERT INTO "ballot" VALUES(2,30,6,1,6);
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
INSERT INTO "comment" VALUES(1,1,2,'연산 자원에서 앞선 나라와 같은 방식으로 경쟁하기는 어려우므로 효율에서 길을 찾아야 합니다.',NULL,'kiosk',1742258447000000);
INSERT INTO "comment" VALUES(1,2,3,'공공 예산으로 만든 성과를 조건 없이 공개하면 해외 기업이 더 큰 이익을 볼 수 있습니다.',NULL,'kiosk',1742258829000000);
INSERT INTO "comment" VALUES(1,2,4,'우리가 강점을 지닌 제조, 금융, 의료에서 성과를 내는 것이 국민이 체감하기에도 좋습니다.',NULL,'kiosk',1742258851000000);
INSERT INTO "comment" VALUES(1,3,1,'기존 사업을 정비하면 재원을 상당 부분 마련할 수 있습니다.',NULL,'kiosk',1742259145000000);
INSERT INTO "comment" VALUES(1,3,5,'사고가 난 뒤에 만드는 규제는 더 강해지기 마련입니다. 기준을 먼저 마련해야 합니다.',NULL,'kiosk',1742259233000000);
INSERT INTO "comment" VALUES(1,4,1,'민간이 감당하기 어려운 초기 단계 연구는 국가가 맡아야 합니다. 투자 규모 못지않게 지속성이 중요하다고 봅니다.',NULL,'kiosk',1742259505000000);
INSERT INTO "comment" VALUES(1,4,4,'부처별로 추진 중인 사업과 중복되지 않도록 조정할 필요가 있습니다.',NULL,'kiosk',1742259571000000);
INSERT INTO "comment" VALUES(1,5,2,'비용 수치가 검증되지 않은 상태에서는 실현 가능성을 판단하기 어렵습니다.',NULL,'entry',1742259859000000);
INSERT INTO "comment" VALUES(1,5,3,'구축은 가능하지만 운영 예산이 끊기면 곧 방치될 우려가 있습니다.',NULL,'entry',1742259867000000);
INSERT INTO "comment" VALUES(1,6,2,'I cannot judge this until the reported cost has been verified independently.','i cannot judge this until the reported cost has been verified independently.','entry',1742259994000000);
INSERT INTO "comment" VALUES(1,8,3,'개방형 플랫폼은 중복 투자를 줄이는 현실적인 방법입니다.',NULL,'entry',1742260272000000);
INSERT INTO "comment" VALUES(1,8,5,'지침과 규제 가운데 무엇의 실현 가능성을 묻는지 분명하지 않아 판단을 유보합니다.',NULL,'entry',1742260288000000);
INSERT INTO "comment" VALUES(1,9,1,'예산 편성 일정을 고려하면 단기간에 증액하기는 쉽지 않습니다.',NULL,'entry',1742260391000000);
INSERT INTO "comment" VALUES(1,10,2,'모델 개발보다 활용 단계의 효율이 더 시급해 보입니다.',NULL,'entry',1742260534000000);
INSERT INTO "comment" VALUES(1,10,5,'여러 기관의 소관 제도가 얽혀 있어 3년 안에 함께 정비하기는 어렵습니다.',NULL,'entry',1742260558000000);
INSERT INTO "comment" VALUES(1,11,1,'지원 사업의 선정과 정산 절차가 복잡해 중소기업은 참여를 포기하는 경우가 많습니다. 절차 간소화가 전제되어야 합니다.',NULL,'kiosk',1742258545000000);
INSERT INTO "comment" VALUES(1,11,3,'모델과 데이터는 회사의 핵심 자산입니다. 공개를 전제로 한 지원이라면 참여하기 어렵습니다.',NULL,'kiosk',1742258589000000);
INSERT INTO "comment" VALUES(1,12,2,'고객이 가장 먼저 묻는 것이 추론 비용입니다. 효율이 곧 사업성입니다.',NULL,'kiosk',1742258927000000);
INSERT INTO "comment" VALUES(1,12,5,'지침의 준수 여부를 누가, 어떤 방법으로 확인합니까?',NULL,'kiosk',1742258993000000);
INSERT INTO "comment" VALUES(1,13,3,'저희 같은 스타트업은 오픈소스가 없었다면 시작조차 할 수 없었습니다.',NULL,'kiosk',1742259309000000);
INSERT INTO "comment" VALUES(1,13,4,'범용 모델 경쟁보다 산업 현장의 문제를 푸는 쪽이 승산이 있습니다.',NULL,'kiosk',1742259331000000);
INSERT INTO "comment" VALUES(1,14,3,'Contributing tools is fine. Contributing models trained on customer data is not.','contributing tools is fine. contributing models trained on customer data is not.','kiosk',1742259669000000);
INSERT INTO "comment" VALUES(1,15,2,'경쟁력 있는 모델을 학습시키려면 여전히 상당한 규모의 연산 자원이 필요합니다.',NULL,'entry',1742259904000000);
INSERT INTO "comment" VALUES(1,15,4,'제조 분야는 공정 데이터가 이미 쌓여 있어 바로 시작할 수 있습니다.',NULL,'entry',1742259920000000);
INSERT INTO "comment" VALUES(1,16,5,'국제 기준이 정해지기 전에 국내 기준부터 도입하면 우리 기업만 불리해질 수 있습니다.',NULL,'entry',1742260063000000);
INSERT INTO "comment" VALUES(1,17,1,'핵심 인력의 해외 유출을 막으려면 지금 투자해야 합니다.',NULL,'entry',1742260166000000);
INSERT INTO "comment" VALUES(1,17,2,'알고리즘과 반도체는 추진 일정도 담당 기관도 다릅니다. 하나의 항목으로는 평가하기 어렵습니다.',NULL,'entry',1742260174000000);
INSERT INTO "comment" VALUES(1,18,1,'Support should also reach the companies that build tools, not only those that train models.','support should also reach the companies that build tools, not only those that train models.','entry',1742260301000000);
INSERT INTO "comment" VALUES(1,18,4,'In finance the pilots already work. Scaling them up is the hard part.','in finance the pilots already work. scaling them up is the hard part.','entry',1742260325000000);
INSERT INTO "comment" VALUES(1,19,3,'기여 실적을 평가에 반영하는 회사가 거의 없어 문화가 바뀌기까지 오랜 시간이 걸릴 것입니다.',NULL,'entry',1742260452000000);
INSERT INTO "comment" VALUES(1,20,5,'Guidelines yes, new obligations no. These are two questions in one item.','guidelines yes, new obligations no. these are two questions in one item.','entry',1742260603000000);
INSERT INTO "comment" VALUES(1,21,3,'공개 여부보다 공개한 결과를 유지하고 관리할 사람이 있는지가 더 중요합니다.',NULL,'kiosk',1742258709000000);
INSERT INTO "comment" VALUES(1,21,5,'안전성 평가를 수행할 전문 인력과 시험 기반이 아직 부족합니다.',NULL,'kiosk',1742258753000000);
INSERT INTO "comment" VALUES(1,22,1,'중요성에는 전적으로 동의합니다. 다만 기초 연구와 인력 양성이 문구에 명시되면 좋겠습니다.',NULL,'kiosk',1742259025000000);
INSERT INTO "comment" VALUES(1,23,1,'Steady funding over several years would matter more to us than one large call.','steady funding over several years would matter more to us than one large call.','kiosk',1742259385000000);
INSERT INTO "comment" VALUES(1,23,2,'Much of this can be reproduced from published work, even in a university laboratory.','much of this can be reproduced from published work, even in a university laboratory.','kiosk',1742259407000000);
INSERT INTO "comment" VALUES(1,23,3,'Without open models a university group can hardly take part in this field at all.','without open models a university group can hardly take part in this field at all.','kiosk',1742259429000000);
INSERT INTO "comment" VALUES(1,24,3,'연구의 재현과 검증을 위해서라도 오픈소스는 반드시 필요합니다.',NULL,'kiosk',1742259789000000);
INSERT INTO "comment" VALUES(1,25,2,'적은 자원으로 좋은 성능을 내는 연구는 대학이 가장 잘할 수 있는 분야입니다.',NULL,'entry',1742259949000000);
INSERT INTO "comment" VALUES(1,26,2,'비용 절감 자체를 목표로 삼으면 새로운 시도를 할 여지가 줄어들 수 있습니다.',NULL,'entry',1742260084000000);
INSERT INTO "comment" VALUES(1,26,4,'특정 산업에 치우치면 범용 기술의 기반이 약해질 수 있습니다.',NULL,'entry',1742260100000000);
INSERT INTO "comment" VALUES(1,27,4,'의료 데이터는 기관마다 형식과 관리 기준이 달라 모델 개발에 앞서 표준화가 필요합니다.',NULL,'entry',1742260235000000);
INSERT INTO "comment" VALUES(1,27,5,'신뢰할 수 있는 AI라는 평판은 장기적으로 수출 경쟁력이 됩니다.','신뢰할 수 있는 ai라는 평판은 장기적으로 수출 경쟁력이 됩니다.','entry',1742260243000000);
INSERT INTO "comment" VALUES(1,29,1,'연구 인력이 부족한 상황에서 과제만 늘어나면 연구의 질이 떨어질 수 있습니다.',NULL,'entry',1742260481000000);
INSERT INTO "comment" VALUES(1,29,5,'연구 단계까지 규제가 적용되면 대학의 실험적 연구가 위축될 수 있습니다.',NULL,'entry',1742260513000000);
INSERT INTO "comment" VALUES(2,1,1,'여러 해에 걸친 계속 사업으로 편성하면 가능하다는 의견에 동의하여 평점을 올렸습니다.',NULL,'kiosk',1742263525000000);
INSERT INTO "comment" VALUES(2,3,3,'플랫폼 구축에 한정한다면 공공의 역할이 분명해집니다.',NULL,'kiosk',1742264289000000);
INSERT INTO "comment" VALUES(2,5,5,'산업계의 우려는 이해하지만 기준이 필요하다는 판단에는 변함이 없습니다.',NULL,'entry',1742264983000000);
INSERT INTO "comment" VALUES(2,7,2,'검증된 비용 자료가 제시된다면 더 높게 평가할 수 있습니다.',NULL,'entry',1742265229000000);
INSERT INTO "comment" VALUES(2,7,4,'제조 분야 시범 사업부터 시작한다는 전제로 평점을 높였습니다.',NULL,'entry',1742265245000000);
INSERT INTO "comment" VALUES(2,9,1,'증액 규모에 대해서는 예산 당국과의 협의가 먼저 이루어져야 합니다.',NULL,'entry',1742265491000000);
INSERT INTO "comment" VALUES(2,9,2,'토론을 들었지만 비용 검증 없이는 여전히 판단하기 어렵습니다.',NULL,'entry',1742265499000000);
INSERT INTO "comment" VALUES(2,13,4,'현장 전문가가 개발 단계부터 참여한다면 3년 안에 성과를 낼 수 있습니다.',NULL,'kiosk',1742264431000000);
INSERT INTO "comment" VALUES(2,15,3,'공개 범위를 기업이 정할 수 있다면 반대하지 않습니다.',NULL,'entry',1742265012000000);
INSERT INTO "comment" VALUES(2,16,1,'공동 연구에 참여하는 기업의 정산 부담을 줄인다면 충분히 가능합니다.',NULL,'entry',1742265131000000);
INSERT INTO "comment" VALUES(2,16,2,'연산 자원을 공동으로 활용하더라도 3년은 짧습니다.',NULL,'entry',1742265139000000);
INSERT INTO "comment" VALUES(2,18,2,'The cost of inference decides whether our customers use AI at all.','the cost of inference decides whether our customers use ai at all.','entry',1742265409000000);
INSERT INTO "comment" VALUES(2,18,5,'Nobody in the room could name the body that would check compliance.','nobody in the room could name the body that would check compliance.','entry',1742265433000000);
INSERT INTO "comment" VALUES(2,19,3,'핵심 모델의 공개에는 여전히 반대합니다.',NULL,'entry',1742265552000000);
INSERT INTO "comment" VALUES(2,19,5,'토론을 거치면서 지침과 규제를 분리해야 한다는 생각이 더 확고해졌습니다.',NULL,'entry',1742265568000000);
INSERT INTO "comment" VALUES(2,21,4,'금융과 의료는 데이터 접근 문제가 먼저 해결되어야 합니다.',NULL,'kiosk',1742263831000000);
INSERT INTO "comment" VALUES(2,23,2,'A smaller target, one field and one model size, can certainly be reached in three years.','a smaller target, one field and one model size, can certainly be reached in three years.','kiosk',1742264507000000);
INSERT INTO "comment" VALUES(2,24,5,'지침과 규제를 한 항목으로 묶어 추진하기는 어렵습니다. 나누어 추진하면 가능합니다.',NULL,'kiosk',1742264933000000);
INSERT INTO "comment" VALUES(2,25,3,'공개 범위를 단계적으로 넓히는 방안이라면 산업계의 우려도 덜 수 있다고 봅니다.',NULL,'entry',1742265057000000);
INSERT INTO "comment" VALUES(2,28,1,'인력 양성을 함께 추진한다는 설명을 듣고 더욱 공감하게 되었습니다.',NULL,'entry',1742265446000000);
INSERT INTO "comment" VALUES(2,28,2,'비용 절감이 아니라 효율을 높이는 연구라는 설명을 듣고 평점을 조정하였습니다.',NULL,'entry',1742265454000000);
INSERT INTO "comment" VALUES(2,30,3,'Running the platform is the real question. Who pays for it in the third year?','running the platform is the real question. who pays for it in the third year?','entry',1742265732000000);
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
INSERT INTO "consent" VALUES(1,1,1742258400000000);
INSERT INTO "consent" VALUES(2,1,1742258760000000);
INSERT INTO "consent" VALUES(3,1,1742259120000000);
INSERT INTO "consent" VALUES(4,1,1742259480000000);
INSERT INTO "consent" VALUES(5,1,1742259840000000);
INSERT INTO "consent" VALUES(6,1,1742259975000000);
INSERT INTO "consent" VALUES(7,1,1742260110000000);
INSERT INTO "consent" VALUES(8,1,1742260245000000);
INSERT INTO "consent" VALUES(9,1,1742260380000000);
INSERT INTO "consent" VALUES(10,1,1742260515000000);
INSERT INTO "consent" VALUES(11,1,1742258520000000);
INSERT INTO "consent" VALUES(12,1,1742258880000000);
INSERT INTO "consent" VALUES(13,1,1742259240000000);
INSERT INTO "consent" VALUES(14,1,1742259600000000);
INSERT INTO "consent" VALUES(15,1,1742259885000000);
INSERT INTO "consent" VALUES(16,1,1742260020000000);
INSERT INTO "consent" VALUES(17,1,1742260155000000);
INSERT INTO "consent" VALUES(18,1,1742260290000000);
INSERT INTO "consent" VALUES(19,1,1742260425000000);
INSERT INTO "consent" VALUES(20,1,1742260560000000);
INSERT INTO "consent" VALUES(21,1,1742258640000000);
INSERT INTO "consent" VALUES(22,1,1742259000000000);
INSERT INTO "consent" VALUES(23,1,1742259360000000);
INSERT INTO "consent" VALUES(24,1,1742259720000000);
INSERT INTO "consent" VALUES(25,1,1742259930000000);
INSERT INTO "consent" VALUES(26,1,1742260065000000);
INSERT INTO "consent" VALUES(27,1,1742260200000000);
INSERT INTO "consent" VALUES(28,1,1742260335000000);
INSERT INTO "consent" VALUES(29,1,1742260470000000);
INSERT INTO "consent" VALUES(30,1,1742260605000000);
CREATE TABLE consent_text (
	id INTEGER NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_consent_text PRIMARY KEY (id), 
	CONSTRAINT fk_consent_text_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "consent_text" VALUES(1,1,'Your ratings and comments are used only to review the recommendations and to write the report of this workshop. Name, affiliation, ratings and comments are collected; screens and reports show a code in place of your name. Only the facilitator holds the list that links codes to names, and destroys it one year after the workshop. You may decline to take part, or answer “don''t know” to any question, without disadvantage.');
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
	scale_kind VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_criterion PRIMARY KEY (id), 
	CONSTRAINT uq_criterion_uid UNIQUE (uid), 
	CONSTRAINT fk_criterion_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "criterion" VALUES(1,'01a21e3a-3790-7c58-8328-7349962a9076',1,0,'importance','중요도','Importance','국가 AI 전략에 얼마나 중요합니까?','How important is it for the AI strategy?','five');
INSERT INTO "criterion" VALUES(2,'01a21e3a-3790-7b03-8c40-1fbb994c996b',1,1,'feasibility','실현 가능성','Feasibility','3년 안에 실현할 수 있습니까?','Can it be done within three years?','five');
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
INSERT INTO "decision" VALUES(1,'adopt','','All groups agreed on its importance in both rounds, and in round 2 there was broad agreement that it is feasible. In view of the caution in the government group, a multi-year funding plan is drawn up with it.','Ministry of digital policy (fictional)','2025-06-30',1742266500000000);
INSERT INTO "decision" VALUES(2,'defer','','All groups agreed on its importance, but academia and industry see its feasibility differently. Some abstained because the reported development cost has not been verified. It is taken up again once the cost has been checked.','Science policy institute (fictional)','2025-09-30',1742266740000000);
INSERT INTO "decision" VALUES(3,'amend','An open AI platform that researchers and start-ups can use freely is built, and its operation is funded for at least three years. Domestic companies are encouraged to take part and contribute; each decides for itself which models and data it opens.','The room was split in round 1 and came closer in round 2, but the groups still see it differently. Industry is concerned about how much of its assets it must open, academia and government about the cost of operation. Both are now in the text.','AI research institute (fictional)','2025-12-31',1742266980000000);
INSERT INTO "decision" VALUES(4,'adopt','','In round 2 all groups agreed on its importance, and its feasibility found broad support. In view of academia''s concern about access to data, it starts with a pilot in manufacturing.','Ministry of industrial policy (fictional)','2025-07-31',1742267220000000);
INSERT INTO "decision" VALUES(5,'reject','','The aim itself was not opposed. The room stayed split on its importance in both rounds, and all groups agreed that it is not feasible as worded. Guidelines and regulation are to come back to the next workshop as two separate recommendations.','Workshop secretariat (fictional)',NULL,1742267460000000);
CREATE TABLE participant (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	group_id INTEGER, 
	position INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_participant PRIMARY KEY (id), 
	CONSTRAINT uq_participant_uid UNIQUE (uid), 
	CONSTRAINT ck_participant_removed_has_no_group CHECK (removed = (group_id IS NULL)), 
	CONSTRAINT fk_participant_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_participant_group_id FOREIGN KEY(group_id) REFERENCES stakeholder_group (id)
);
INSERT INTO "participant" VALUES(1,'01a21e3a-3791-79d5-823b-1cefba801fbf',1,1,0,'A-01',0);
INSERT INTO "participant" VALUES(2,'01a21e3a-3791-7bed-a818-cfd4f6ef3b87',1,1,1,'A-02',0);
INSERT INTO "participant" VALUES(3,'01a21e3a-3791-77b5-bf07-0aabf05c342b',1,1,2,'A-03',0);
INSERT INTO "participant" VALUES(4,'01a21e3a-3791-7d0e-8df1-deed366151a4',1,1,3,'A-04',0);
INSERT INTO "participant" VALUES(5,'01a21e3a-3791-7d96-b566-d268663b86e3',1,1,4,'A-05',0);
INSERT INTO "participant" VALUES(6,'01a21e3a-3791-7f85-9393-f5d424aee997',1,1,5,'A-06',0);
INSERT INTO "participant" VALUES(7,'01a21e3a-3791-72c6-9a6f-b5ccde72c5ae',1,1,6,'A-07',0);
INSERT INTO "participant" VALUES(8,'01a21e3a-3791-7298-9222-8c0ce8710d4a',1,1,7,'A-08',0);
INSERT INTO "participant" VALUES(9,'01a21e3a-3791-7e8e-a364-3fbabca8b347',1,1,8,'A-09',0);
INSERT INTO "participant" VALUES(10,'01a21e3a-3791-7168-a527-739462ceb04b',1,1,9,'A-10',0);
INSERT INTO "participant" VALUES(11,'01a21e3a-3791-7036-812d-7ab7fb488220',1,2,10,'B-01',0);
INSERT INTO "participant" VALUES(12,'01a21e3a-3791-7bef-8d64-3a6f30b749ed',1,2,11,'B-02',0);
INSERT INTO "participant" VALUES(13,'01a21e3a-3791-774d-a7f7-66db4e1cc028',1,2,12,'B-03',0);
INSERT INTO "participant" VALUES(14,'01a21e3a-3791-77b8-a094-e71e90550304',1,2,13,'B-04',0);
INSERT INTO "participant" VALUES(15,'01a21e3a-3791-7d6f-a815-2fab28603900',1,2,14,'B-05',0);
INSERT INTO "participant" VALUES(16,'01a21e3a-3791-7a12-acad-42bd8a3b3128',1,2,15,'B-06',0);
INSERT INTO "participant" VALUES(17,'01a21e3a-3791-7260-b73d-d8413b921089',1,2,16,'B-07',0);
INSERT INTO "participant" VALUES(18,'01a21e3a-3791-7a9d-b9f0-5554b7ddaaba',1,2,17,'B-08',0);
INSERT INTO "participant" VALUES(19,'01a21e3a-3791-714d-af79-8858911ebda5',1,2,18,'B-09',0);
INSERT INTO "participant" VALUES(20,'01a21e3a-3791-76b8-b56b-12a07f3f5d4f',1,2,19,'B-10',0);
INSERT INTO "participant" VALUES(21,'01a21e3a-3791-723c-af3d-f1d838ccb153',1,3,20,'C-01',0);
INSERT INTO "participant" VALUES(22,'01a21e3a-3791-7c4f-adc4-edcd8683d93e',1,3,21,'C-02',0);
INSERT INTO "participant" VALUES(23,'01a21e3a-3791-738c-b536-a85da4d013a2',1,3,22,'C-03',0);
INSERT INTO "participant" VALUES(24,'01a21e3a-3791-75f5-bfc7-b2a9ecf62cea',1,3,23,'C-04',0);
INSERT INTO "participant" VALUES(25,'01a21e3a-3791-731a-a5c2-b2efc035fa62',1,3,24,'C-05',0);
INSERT INTO "participant" VALUES(26,'01a21e3a-3791-75c4-b5cf-a2613bab1858',1,3,25,'C-06',0);
INSERT INTO "participant" VALUES(27,'01a21e3a-3791-7e6e-af50-3dac2611009f',1,3,26,'C-07',0);
INSERT INTO "participant" VALUES(28,'01a21e3a-3791-7510-9f0b-006845f043e2',1,3,27,'C-08',0);
INSERT INTO "participant" VALUES(29,'01a21e3a-3791-7f01-94a9-a6ecd2be0453',1,3,28,'C-09',0);
INSERT INTO "participant" VALUES(30,'01a21e3a-3791-78bd-8a53-bce6d234afc9',1,3,29,'C-10',0);
CREATE TABLE participant_identity (
	participant_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	affiliation TEXT NOT NULL, 
	CONSTRAINT pk_participant_identity PRIMARY KEY (participant_id), 
	CONSTRAINT fk_participant_identity_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "participant_identity" VALUES(1,'Kang Nuri','Ministry of digital policy (fictional)');
INSERT INTO "participant_identity" VALUES(2,'Ko Daon','Ministry of digital policy (fictional)');
INSERT INTO "participant_identity" VALUES(3,'Kwon Haram','Ministry of industrial policy (fictional)');
INSERT INTO "participant_identity" VALUES(4,'Kim Seula','Ministry of industrial policy (fictional)');
INSERT INTO "participant_identity" VALUES(5,'Nam Gaon','Budget authority (fictional)');
INSERT INTO "participant_identity" VALUES(6,'Noh Hangyeol','Science policy institute (fictional)');
INSERT INTO "participant_identity" VALUES(7,'Ryu Narae','Science policy institute (fictional)');
INSERT INTO "participant_identity" VALUES(8,'Moon Ideun','Agency for small business (fictional)');
INSERT INTO "participant_identity" VALUES(9,'Min Garam','Regional government (fictional)');
INSERT INTO "participant_identity" VALUES(10,'Park Ara','Data protection authority (fictional)');
INSERT INTO "participant_identity" VALUES(11,'Bae Dodam','Large manufacturer (fictional)');
INSERT INTO "participant_identity" VALUES(12,'Baek Sion','Cloud provider (fictional)');
INSERT INTO "participant_identity" VALUES(13,'Seo Maru','AI start-up (fictional)');
INSERT INTO "participant_identity" VALUES(14,'Son Boram','AI start-up (fictional)');
INSERT INTO "participant_identity" VALUES(15,'Song Dasom','Large manufacturer (fictional)');
INSERT INTO "participant_identity" VALUES(16,'Shin Uram','AI chip designer (fictional)');
INSERT INTO "participant_identity" VALUES(17,'Ahn Mireu','Medical software company (fictional)');
INSERT INTO "participant_identity" VALUES(18,'Yang Hanbyeol','Financial company (fictional)');
INSERT INTO "participant_identity" VALUES(19,'Oh Chaeum','Small software company (fictional)');
INSERT INTO "participant_identity" VALUES(20,'Yu Bitna','Industry association (fictional)');
INSERT INTO "participant_identity" VALUES(21,'Eun Solbi','Graduate school of AI, national university (fictional)');
INSERT INTO "participant_identity" VALUES(22,'Lee Pureum','AI research institute (fictional)');
INSERT INTO "participant_identity" VALUES(23,'Lim Yeoul','Computer science, private university (fictional)');
INSERT INTO "participant_identity" VALUES(24,'Jang Byeolha','AI research institute (fictional)');
INSERT INTO "participant_identity" VALUES(25,'Jeon Yesol','Graduate school of AI, national university (fictional)');
INSERT INTO "participant_identity" VALUES(26,'Jung Dabyeol','Computer science, private university (fictional)');
INSERT INTO "participant_identity" VALUES(27,'Cho Hanui','Medical informatics, medical school (fictional)');
INSERT INTO "participant_identity" VALUES(28,'Jin Chorong','Law school (fictional)');
INSERT INTO "participant_identity" VALUES(29,'Cha Gaeul','School of public policy (fictional)');
INSERT INTO "participant_identity" VALUES(30,'Ha Neulchan','Business school (fictional)');
CREATE TABLE rating (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	value INTEGER, 
	channel VARCHAR(32) NOT NULL, 
	rated_at BIGINT NOT NULL, 
	CONSTRAINT pk_rating PRIMARY KEY (round_id, participant_id, recommendation_id, criterion_id), 
	CONSTRAINT fk_rating_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_rating_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT fk_rating_round_id_criterion_id FOREIGN KEY(round_id, criterion_id) REFERENCES round_criterion (round_id, criterion_id) ON DELETE CASCADE, 
	CONSTRAINT ck_rating_value_on_scale CHECK (value BETWEEN 1 AND 9), 
	CONSTRAINT ck_rating_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
INSERT INTO "rating" VALUES(1,1,1,1,5,'kiosk',1742258411000000);
INSERT INTO "rating" VALUES(1,1,1,2,3,'kiosk',1742258422000000);
INSERT INTO "rating" VALUES(1,1,2,1,5,'kiosk',1742258433000000);
INSERT INTO "rating" VALUES(1,1,2,2,NULL,'kiosk',1742258444000000);
INSERT INTO "rating" VALUES(1,1,3,1,2,'kiosk',1742258455000000);
INSERT INTO "rating" VALUES(1,1,3,2,3,'kiosk',1742258466000000);
INSERT INTO "rating" VALUES(1,1,4,1,5,'kiosk',1742258477000000);
INSERT INTO "rating" VALUES(1,1,4,2,5,'kiosk',1742258488000000);
INSERT INTO "rating" VALUES(1,1,5,1,4,'kiosk',1742258499000000);
INSERT INTO "rating" VALUES(1,1,5,2,2,'kiosk',1742258510000000);
INSERT INTO "rating" VALUES(1,2,1,1,4,'kiosk',1742258771000000);
INSERT INTO "rating" VALUES(1,2,1,2,3,'kiosk',1742258782000000);
INSERT INTO "rating" VALUES(1,2,2,1,3,'kiosk',1742258793000000);
INSERT INTO "rating" VALUES(1,2,2,2,NULL,'kiosk',1742258804000000);
INSERT INTO "rating" VALUES(1,2,3,1,2,'kiosk',1742258815000000);
INSERT INTO "rating" VALUES(1,2,3,2,2,'kiosk',1742258826000000);
INSERT INTO "rating" VALUES(1,2,4,1,5,'kiosk',1742258837000000);
INSERT INTO "rating" VALUES(1,2,4,2,4,'kiosk',1742258848000000);
INSERT INTO "rating" VALUES(1,2,5,1,3,'kiosk',1742258859000000);
INSERT INTO "rating" VALUES(1,2,5,2,2,'kiosk',1742258870000000);
INSERT INTO "rating" VALUES(1,3,1,1,5,'kiosk',1742259131000000);
INSERT INTO "rating" VALUES(1,3,1,2,4,'kiosk',1742259142000000);
INSERT INTO "rating" VALUES(1,3,2,1,5,'kiosk',1742259153000000);
INSERT INTO "rating" VALUES(1,3,2,2,NULL,'kiosk',1742259164000000);
INSERT INTO "rating" VALUES(1,3,3,1,3,'kiosk',1742259175000000);
INSERT INTO "rating" VALUES(1,3,3,2,5,'kiosk',1742259186000000);
INSERT INTO "rating" VALUES(1,3,4,1,4,'kiosk',1742259197000000);
INSERT INTO "rating" VALUES(1,3,4,2,4,'kiosk',1742259208000000);
INSERT INTO "rating" VALUES(1,3,5,1,5,'kiosk',1742259219000000);
INSERT INTO "rating" VALUES(1,3,5,2,3,'kiosk',1742259230000000);
INSERT INTO "rating" VALUES(1,4,1,1,5,'kiosk',1742259491000000);
INSERT INTO "rating" VALUES(1,4,1,2,4,'kiosk',1742259502000000);
INSERT INTO "rating" VALUES(1,4,2,1,4,'kiosk',1742259513000000);
INSERT INTO "rating" VALUES(1,4,2,2,3,'kiosk',1742259524000000);
INSERT INTO "rating" VALUES(1,4,3,1,5,'kiosk',1742259535000000);
INSERT INTO "rating" VALUES(1,4,3,2,3,'kiosk',1742259546000000);
INSERT INTO "rating" VALUES(1,4,4,1,5,'kiosk',1742259557000000);
INSERT INTO "rating" VALUES(1,4,4,2,3,'kiosk',1742259568000000);
INSERT INTO "rating" VALUES(1,4,5,1,4,'kiosk',1742259579000000);
INSERT INTO "rating" VALUES(1,4,5,2,2,'kiosk',1742259590000000);
INSERT INTO "rating" VALUES(1,5,1,1,4,'entry',1742259844000000);
INSERT INTO "rating" VALUES(1,5,1,2,5,'entry',1742259848000000);
INSERT INTO "rating" VALUES(1,5,2,1,4,'entry',1742259852000000);
INSERT INTO "rating" VALUES(1,5,2,2,NULL,'entry',1742259856000000);
INSERT INTO "rating" VALUES(1,5,3,1,4,'entry',1742259860000000);
INSERT INTO "rating" VALUES(1,5,3,2,3,'entry',1742259864000000);
INSERT INTO "rating" VALUES(1,5,4,1,4,'entry',1742259868000000);
INSERT INTO "rating" VALUES(1,5,4,2,4,'entry',1742259872000000);
INSERT INTO "rating" VALUES(1,5,5,1,5,'entry',1742259876000000);
INSERT INTO "rating" VALUES(1,5,5,2,2,'entry',1742259880000000);
INSERT INTO "rating" VALUES(1,6,1,1,4,'entry',1742259979000000);
INSERT INTO "rating" VALUES(1,6,1,2,3,'entry',1742259983000000);
INSERT INTO "rating" VALUES(1,6,2,1,4,'entry',1742259987000000);
INSERT INTO "rating" VALUES(1,6,2,2,NULL,'entry',1742259991000000);
INSERT INTO "rating" VALUES(1,6,3,1,3,'entry',1742259995000000);
INSERT INTO "rating" VALUES(1,6,3,2,3,'entry',1742259999000000);
INSERT INTO "rating" VALUES(1,6,4,1,4,'entry',1742260003000000);
INSERT INTO "rating" VALUES(1,6,4,2,3,'entry',1742260007000000);
INSERT INTO "rating" VALUES(1,6,5,1,4,'entry',1742260011000000);
INSERT INTO "rating" VALUES(1,6,5,2,1,'entry',1742260015000000);
INSERT INTO "rating" VALUES(1,7,1,1,5,'entry',1742260114000000);
INSERT INTO "rating" VALUES(1,7,1,2,3,'entry',1742260118000000);
INSERT INTO "rating" VALUES(1,7,2,1,4,'entry',1742260122000000);
INSERT INTO "rating" VALUES(1,7,2,2,NULL,'entry',1742260126000000);
INSERT INTO "rating" VALUES(1,7,3,1,3,'entry',1742260130000000);
INSERT INTO "rating" VALUES(1,7,3,2,4,'entry',1742260134000000);
INSERT INTO "rating" VALUES(1,7,4,1,5,'entry',1742260138000000);
INSERT INTO "rating" VALUES(1,7,4,2,3,'entry',1742260142000000);
INSERT INTO "rating" VALUES(1,7,5,1,4,'entry',1742260146000000);
INSERT INTO "rating" VALUES(1,7,5,2,3,'entry',1742260150000000);
INSERT INTO "rating" VALUES(1,8,1,1,5,'entry',1742260249000000);
INSERT INTO "rating" VALUES(1,8,1,2,4,'entry',1742260253000000);
INSERT INTO "rating" VALUES(1,8,2,1,5,'entry',1742260257000000);
INSERT INTO "rating" VALUES(1,8,2,2,4,'entry',1742260261000000);
INSERT INTO "rating" VALUES(1,8,3,1,4,'entry',1742260265000000);
INSERT INTO "rating" VALUES(1,8,3,2,4,'entry',1742260269000000);
INSERT INTO "rating" VALUES(1,8,4,1,4,'entry',1742260273000000);
INSERT INTO "rating" VALUES(1,8,4,2,4,'entry',1742260277000000);
INSERT INTO "rating" VALUES(1,8,5,1,5,'entry',1742260281000000);
INSERT INTO "rating" VALUES(1,8,5,2,NULL,'entry',1742260285000000);
INSERT INTO "rating" VALUES(1,9,1,1,4,'entry',1742260384000000);
INSERT INTO "rating" VALUES(1,9,1,2,2,'entry',1742260388000000);
INSERT INTO "rating" VALUES(1,9,2,1,4,'entry',1742260392000000);
INSERT INTO "rating" VALUES(1,9,2,2,NULL,'entry',1742260396000000);
INSERT INTO "rating" VALUES(1,9,3,1,1,'entry',1742260400000000);
INSERT INTO "rating" VALUES(1,9,3,2,2,'entry',1742260404000000);
INSERT INTO "rating" VALUES(1,9,4,1,4,'entry',1742260408000000);
INSERT INTO "rating" VALUES(1,9,4,2,3,'entry',1742260412000000);
INSERT INTO "rating" VALUES(1,9,5,1,2,'entry',1742260416000000);
INSERT INTO "rating" VALUES(1,9,5,2,1,'entry',1742260420000000);
INSERT INTO "rating" VALUES(1,10,1,1,3,'entry',1742260519000000);
INSERT INTO "rating" VALUES(1,10,1,2,2,'entry',1742260523000000);
INSERT INTO "rating" VALUES(1,10,2,1,3,'entry',1742260527000000);
INSERT INTO "rating" VALUES(1,10,3,1,2,'entry',1742260535000000);
INSERT INTO "rating" VALUES(1,10,3,2,2,'entry',1742260539000000);
INSERT INTO "rating" VALUES(1,10,4,1,3,'entry',1742260543000000);
INSERT INTO "rating" VALUES(1,10,4,2,NULL,'entry',1742260547000000);
INSERT INTO "rating" VALUES(1,10,5,1,3,'entry',1742260551000000);
INSERT INTO "rating" VALUES(1,10,5,2,1,'entry',1742260555000000);
INSERT INTO "rating" VALUES(1,11,1,1,5,'kiosk',1742258531000000);
INSERT INTO "rating" VALUES(1,11,1,2,3,'kiosk',1742258542000000);
INSERT INTO "rating" VALUES(1,11,2,1,4,'kiosk',1742258553000000);
INSERT INTO "rating" VALUES(1,11,2,2,3,'kiosk',1742258564000000);
INSERT INTO "rating" VALUES(1,11,3,1,1,'kiosk',1742258575000000);
INSERT INTO "rating" VALUES(1,11,3,2,2,'kiosk',1742258586000000);
INSERT INTO "rating" VALUES(1,11,4,1,5,'kiosk',1742258597000000);
INSERT INTO "rating" VALUES(1,11,4,2,4,'kiosk',1742258608000000);
INSERT INTO "rating" VALUES(1,11,5,1,2,'kiosk',1742258619000000);
INSERT INTO "rating" VALUES(1,11,5,2,2,'kiosk',1742258630000000);
INSERT INTO "rating" VALUES(1,12,1,1,5,'kiosk',1742258891000000);
INSERT INTO "rating" VALUES(1,12,1,2,4,'kiosk',1742258902000000);
INSERT INTO "rating" VALUES(1,12,2,1,5,'kiosk',1742258913000000);
INSERT INTO "rating" VALUES(1,12,2,2,4,'kiosk',1742258924000000);
INSERT INTO "rating" VALUES(1,12,3,1,3,'kiosk',1742258935000000);
INSERT INTO "rating" VALUES(1,12,3,2,3,'kiosk',1742258946000000);
INSERT INTO "rating" VALUES(1,12,4,1,5,'kiosk',1742258957000000);
INSERT INTO "rating" VALUES(1,12,4,2,4,'kiosk',1742258968000000);
INSERT INTO "rating" VALUES(1,12,5,1,3,'kiosk',1742258979000000);
INSERT INTO "rating" VALUES(1,12,5,2,1,'kiosk',1742258990000000);
INSERT INTO "rating" VALUES(1,13,1,1,5,'kiosk',1742259251000000);
INSERT INTO "rating" VALUES(1,13,1,2,4,'kiosk',1742259262000000);
INSERT INTO "rating" VALUES(1,13,2,1,5,'kiosk',1742259273000000);
INSERT INTO "rating" VALUES(1,13,2,2,4,'kiosk',1742259284000000);
INSERT INTO "rating" VALUES(1,13,3,1,4,'kiosk',1742259295000000);
INSERT INTO "rating" VALUES(1,13,3,2,4,'kiosk',1742259306000000);
INSERT INTO "rating" VALUES(1,13,4,1,5,'kiosk',1742259317000000);
INSERT INTO "rating" VALUES(1,13,4,2,5,'kiosk',1742259328000000);
INSERT INTO "rating" VALUES(1,13,5,1,4,'kiosk',1742259339000000);
INSERT INTO "rating" VALUES(1,13,5,2,2,'kiosk',1742259350000000);
INSERT INTO "rating" VALUES(1,14,1,1,5,'kiosk',1742259611000000);
INSERT INTO "rating" VALUES(1,14,1,2,4,'kiosk',1742259622000000);
INSERT INTO "rating" VALUES(1,14,2,1,5,'kiosk',1742259633000000);
INSERT INTO "rating" VALUES(1,14,2,2,3,'kiosk',1742259644000000);
INSERT INTO "rating" VALUES(1,14,3,1,2,'kiosk',1742259655000000);
INSERT INTO "rating" VALUES(1,14,3,2,3,'kiosk',1742259666000000);
INSERT INTO "rating" VALUES(1,14,4,1,5,'kiosk',1742259677000000);
INSERT INTO "rating" VALUES(1,14,4,2,5,'kiosk',1742259688000000);
INSERT INTO "rating" VALUES(1,14,5,1,3,'kiosk',1742259699000000);
INSERT INTO "rating" VALUES(1,14,5,2,1,'kiosk',1742259710000000);
INSERT INTO "rating" VALUES(1,15,1,1,4,'entry',1742259889000000);
INSERT INTO "rating" VALUES(1,15,1,2,3,'entry',1742259893000000);
INSERT INTO "rating" VALUES(1,15,2,1,5,'entry',1742259897000000);
INSERT INTO "rating" VALUES(1,15,2,2,2,'entry',1742259901000000);
INSERT INTO "rating" VALUES(1,15,3,1,2,'entry',1742259905000000);
INSERT INTO "rating" VALUES(1,15,3,2,2,'entry',1742259909000000);
INSERT INTO "rating" VALUES(1,15,4,1,5,'entry',1742259913000000);
INSERT INTO "rating" VALUES(1,15,4,2,5,'entry',1742259917000000);
INSERT INTO "rating" VALUES(1,15,5,1,2,'entry',1742259921000000);
INSERT INTO "rating" VALUES(1,15,5,2,2,'entry',1742259925000000);
INSERT INTO "rating" VALUES(1,16,1,1,4,'entry',1742260024000000);
INSERT INTO "rating" VALUES(1,16,1,2,3,'entry',1742260028000000);
INSERT INTO "rating" VALUES(1,16,2,1,4,'entry',1742260032000000);
INSERT INTO "rating" VALUES(1,16,2,2,2,'entry',1742260036000000);
INSERT INTO "rating" VALUES(1,16,3,1,2,'entry',1742260040000000);
INSERT INTO "rating" VALUES(1,16,3,2,NULL,'entry',1742260044000000);
INSERT INTO "rating" VALUES(1,16,4,1,4,'entry',1742260048000000);
INSERT INTO "rating" VALUES(1,16,4,2,4,'entry',1742260052000000);
INSERT INTO "rating" VALUES(1,16,5,1,2,'entry',1742260056000000);
INSERT INTO "rating" VALUES(1,16,5,2,2,'entry',1742260060000000);
INSERT INTO "rating" VALUES(1,17,1,1,5,'entry',1742260159000000);
INSERT INTO "rating" VALUES(1,17,1,2,2,'entry',1742260163000000);
INSERT INTO "rating" VALUES(1,17,2,1,5,'entry',1742260167000000);
INSERT INTO "rating" VALUES(1,17,2,2,NULL,'entry',1742260171000000);
INSERT INTO "rating" VALUES(1,17,3,1,1,'entry',1742260175000000);
INSERT INTO "rating" VALUES(1,17,3,2,2,'entry',1742260179000000);
INSERT INTO "rating" VALUES(1,17,4,1,5,'entry',1742260183000000);
INSERT INTO "rating" VALUES(1,17,4,2,4,'entry',1742260187000000);
INSERT INTO "rating" VALUES(1,17,5,1,2,'entry',1742260191000000);
INSERT INTO "rating" VALUES(1,17,5,2,2,'entry',1742260195000000);
INSERT INTO "rating" VALUES(1,18,1,1,4,'entry',1742260294000000);
INSERT INTO "rating" VALUES(1,18,1,2,3,'entry',1742260298000000);
INSERT INTO "rating" VALUES(1,18,2,1,4,'entry',1742260302000000);
INSERT INTO "rating" VALUES(1,18,2,2,NULL,'entry',1742260306000000);
INSERT INTO "rating" VALUES(1,18,3,1,1,'entry',1742260310000000);
INSERT INTO "rating" VALUES(1,18,3,2,2,'entry',1742260314000000);
INSERT INTO "rating" VALUES(1,18,4,1,4,'entry',1742260318000000);
INSERT INTO "rating" VALUES(1,18,4,2,4,'entry',1742260322000000);
INSERT INTO "rating" VALUES(1,18,5,1,1,'entry',1742260326000000);
INSERT INTO "rating" VALUES(1,18,5,2,1,'entry',1742260330000000);
INSERT INTO "rating" VALUES(1,19,1,1,3,'entry',1742260429000000);
INSERT INTO "rating" VALUES(1,19,1,2,2,'entry',1742260433000000);
INSERT INTO "rating" VALUES(1,19,2,1,3,'entry',1742260437000000);
INSERT INTO "rating" VALUES(1,19,2,2,NULL,'entry',1742260441000000);
INSERT INTO "rating" VALUES(1,19,3,1,2,'entry',1742260445000000);
INSERT INTO "rating" VALUES(1,19,3,2,1,'entry',1742260449000000);
INSERT INTO "rating" VALUES(1,19,4,1,4,'entry',1742260453000000);
INSERT INTO "rating" VALUES(1,19,4,2,3,'entry',1742260457000000);
INSERT INTO "rating" VALUES(1,19,5,1,1,'entry',1742260461000000);
INSERT INTO "rating" VALUES(1,19,5,2,1,'entry',1742260465000000);
INSERT INTO "rating" VALUES(1,20,1,1,5,'entry',1742260564000000);
INSERT INTO "rating" VALUES(1,20,1,2,3,'entry',1742260568000000);
INSERT INTO "rating" VALUES(1,20,2,1,4,'entry',1742260572000000);
INSERT INTO "rating" VALUES(1,20,3,1,3,'entry',1742260580000000);
INSERT INTO "rating" VALUES(1,20,3,2,3,'entry',1742260584000000);
INSERT INTO "rating" VALUES(1,20,4,1,5,'entry',1742260588000000);
INSERT INTO "rating" VALUES(1,20,4,2,3,'entry',1742260592000000);
INSERT INTO "rating" VALUES(1,20,5,1,2,'entry',1742260596000000);
INSERT INTO "rating" VALUES(1,20,5,2,3,'entry',1742260600000000);
INSERT INTO "rating" VALUES(1,21,1,1,4,'kiosk',1742258651000000);
INSERT INTO "rating" VALUES(1,21,1,2,2,'kiosk',1742258662000000);
INSERT INTO "rating" VALUES(1,21,2,1,4,'kiosk',1742258673000000);
INSERT INTO "rating" VALUES(1,21,2,2,NULL,'kiosk',1742258684000000);
INSERT INTO "rating" VALUES(1,21,3,1,2,'kiosk',1742258695000000);
INSERT INTO "rating" VALUES(1,21,3,2,3,'kiosk',1742258706000000);
INSERT INTO "rating" VALUES(1,21,4,1,4,'kiosk',1742258717000000);
INSERT INTO "rating" VALUES(1,21,4,2,2,'kiosk',1742258728000000);
INSERT INTO "rating" VALUES(1,21,5,1,3,'kiosk',1742258739000000);
INSERT INTO "rating" VALUES(1,21,5,2,2,'kiosk',1742258750000000);
INSERT INTO "rating" VALUES(1,22,1,1,5,'kiosk',1742259011000000);
INSERT INTO "rating" VALUES(1,22,1,2,3,'kiosk',1742259022000000);
INSERT INTO "rating" VALUES(1,22,2,1,4,'kiosk',1742259033000000);
INSERT INTO "rating" VALUES(1,22,2,2,NULL,'kiosk',1742259044000000);
INSERT INTO "rating" VALUES(1,22,3,1,4,'kiosk',1742259055000000);
INSERT INTO "rating" VALUES(1,22,3,2,4,'kiosk',1742259066000000);
INSERT INTO "rating" VALUES(1,22,4,1,4,'kiosk',1742259077000000);
INSERT INTO "rating" VALUES(1,22,4,2,4,'kiosk',1742259088000000);
INSERT INTO "rating" VALUES(1,22,5,1,4,'kiosk',1742259099000000);
INSERT INTO "rating" VALUES(1,22,5,2,3,'kiosk',1742259110000000);
INSERT INTO "rating" VALUES(1,23,1,1,5,'kiosk',1742259371000000);
INSERT INTO "rating" VALUES(1,23,1,2,3,'kiosk',1742259382000000);
INSERT INTO "rating" VALUES(1,23,2,1,4,'kiosk',1742259393000000);
INSERT INTO "rating" VALUES(1,23,2,2,4,'kiosk',1742259404000000);
INSERT INTO "rating" VALUES(1,23,3,1,5,'kiosk',1742259415000000);
INSERT INTO "rating" VALUES(1,23,3,2,4,'kiosk',1742259426000000);
INSERT INTO "rating" VALUES(1,23,4,1,4,'kiosk',1742259437000000);
INSERT INTO "rating" VALUES(1,23,4,2,3,'kiosk',1742259448000000);
INSERT INTO "rating" VALUES(1,23,5,1,2,'kiosk',1742259459000000);
INSERT INTO "rating" VALUES(1,23,5,2,2,'kiosk',1742259470000000);
INSERT INTO "rating" VALUES(1,24,1,1,5,'kiosk',1742259731000000);
INSERT INTO "rating" VALUES(1,24,1,2,4,'kiosk',1742259742000000);
INSERT INTO "rating" VALUES(1,24,2,1,5,'kiosk',1742259753000000);
INSERT INTO "rating" VALUES(1,24,2,2,NULL,'kiosk',1742259764000000);
INSERT INTO "rating" VALUES(1,24,3,1,5,'kiosk',1742259775000000);
INSERT INTO "rating" VALUES(1,24,3,2,5,'kiosk',1742259786000000);
INSERT INTO "rating" VALUES(1,24,4,1,5,'kiosk',1742259797000000);
INSERT INTO "rating" VALUES(1,24,4,2,5,'kiosk',1742259808000000);
INSERT INTO "rating" VALUES(1,24,5,1,4,'kiosk',1742259819000000);
INSERT INTO "rating" VALUES(1,24,5,2,3,'kiosk',1742259830000000);
INSERT INTO "rating" VALUES(1,25,1,1,5,'entry',1742259934000000);
INSERT INTO "rating" VALUES(1,25,1,2,4,'entry',1742259938000000);
INSERT INTO "rating" VALUES(1,25,2,1,5,'entry',1742259942000000);
INSERT INTO "rating" VALUES(1,25,2,2,4,'entry',1742259946000000);
INSERT INTO "rating" VALUES(1,25,3,1,5,'entry',1742259950000000);
INSERT INTO "rating" VALUES(1,25,3,2,5,'entry',1742259954000000);
INSERT INTO "rating" VALUES(1,25,4,1,5,'entry',1742259958000000);
INSERT INTO "rating" VALUES(1,25,4,2,4,'entry',1742259962000000);
INSERT INTO "rating" VALUES(1,25,5,1,5,'entry',1742259966000000);
INSERT INTO "rating" VALUES(1,25,5,2,4,'entry',1742259970000000);
INSERT INTO "rating" VALUES(1,26,1,1,5,'entry',1742260069000000);
INSERT INTO "rating" VALUES(1,26,1,2,3,'entry',1742260073000000);
INSERT INTO "rating" VALUES(1,26,2,1,2,'entry',1742260077000000);
INSERT INTO "rating" VALUES(1,26,2,2,2,'entry',1742260081000000);
INSERT INTO "rating" VALUES(1,26,3,1,4,'entry',1742260085000000);
INSERT INTO "rating" VALUES(1,26,3,2,NULL,'entry',1742260089000000);
INSERT INTO "rating" VALUES(1,26,4,1,2,'entry',1742260093000000);
INSERT INTO "rating" VALUES(1,26,4,2,3,'entry',1742260097000000);
INSERT INTO "rating" VALUES(1,26,5,1,2,'entry',1742260101000000);
INSERT INTO "rating" VALUES(1,26,5,2,2,'entry',1742260105000000);
INSERT INTO "rating" VALUES(1,27,1,1,4,'entry',1742260204000000);
INSERT INTO "rating" VALUES(1,27,1,2,4,'entry',1742260208000000);
INSERT INTO "rating" VALUES(1,27,2,1,4,'entry',1742260212000000);
INSERT INTO "rating" VALUES(1,27,2,2,NULL,'entry',1742260216000000);
INSERT INTO "rating" VALUES(1,27,3,1,4,'entry',1742260220000000);
INSERT INTO "rating" VALUES(1,27,3,2,3,'entry',1742260224000000);
INSERT INTO "rating" VALUES(1,27,4,1,3,'entry',1742260228000000);
INSERT INTO "rating" VALUES(1,27,4,2,2,'entry',1742260232000000);
INSERT INTO "rating" VALUES(1,27,5,1,4,'entry',1742260236000000);
INSERT INTO "rating" VALUES(1,27,5,2,1,'entry',1742260240000000);
INSERT INTO "rating" VALUES(1,28,1,1,5,'entry',1742260339000000);
INSERT INTO "rating" VALUES(1,28,1,2,NULL,'entry',1742260343000000);
INSERT INTO "rating" VALUES(1,28,2,1,3,'entry',1742260347000000);
INSERT INTO "rating" VALUES(1,28,2,2,3,'entry',1742260351000000);
INSERT INTO "rating" VALUES(1,28,3,1,4,'entry',1742260355000000);
INSERT INTO "rating" VALUES(1,28,3,2,4,'entry',1742260359000000);
INSERT INTO "rating" VALUES(1,28,4,1,4,'entry',1742260363000000);
INSERT INTO "rating" VALUES(1,28,4,2,3,'entry',1742260367000000);
INSERT INTO "rating" VALUES(1,28,5,1,3,'entry',1742260371000000);
INSERT INTO "rating" VALUES(1,28,5,2,3,'entry',1742260375000000);
INSERT INTO "rating" VALUES(1,29,1,1,4,'entry',1742260474000000);
INSERT INTO "rating" VALUES(1,29,1,2,1,'entry',1742260478000000);
INSERT INTO "rating" VALUES(1,29,2,1,3,'entry',1742260482000000);
INSERT INTO "rating" VALUES(1,29,2,2,4,'entry',1742260486000000);
INSERT INTO "rating" VALUES(1,29,3,1,3,'entry',1742260490000000);
INSERT INTO "rating" VALUES(1,29,3,2,3,'entry',1742260494000000);
INSERT INTO "rating" VALUES(1,29,4,1,3,'entry',1742260498000000);
INSERT INTO "rating" VALUES(1,29,4,2,3,'entry',1742260502000000);
INSERT INTO "rating" VALUES(1,29,5,1,1,'entry',1742260506000000);
INSERT INTO "rating" VALUES(1,29,5,2,1,'entry',1742260510000000);
INSERT INTO "rating" VALUES(1,30,1,1,5,'entry',1742260609000000);
INSERT INTO "rating" VALUES(1,30,1,2,3,'entry',1742260613000000);
INSERT INTO "rating" VALUES(1,30,2,1,2,'entry',1742260617000000);
INSERT INTO "rating" VALUES(1,30,3,1,5,'entry',1742260625000000);
INSERT INTO "rating" VALUES(1,30,3,2,4,'entry',1742260629000000);
INSERT INTO "rating" VALUES(1,30,4,1,4,'entry',1742260633000000);
INSERT INTO "rating" VALUES(1,30,4,2,3,'entry',1742260637000000);
INSERT INTO "rating" VALUES(1,30,5,1,4,'entry',1742260641000000);
INSERT INTO "rating" VALUES(1,30,5,2,2,'entry',1742260645000000);
INSERT INTO "rating" VALUES(2,1,1,1,5,'kiosk',1742263511000000);
INSERT INTO "rating" VALUES(2,1,1,2,4,'kiosk',1742263522000000);
INSERT INTO "rating" VALUES(2,1,2,1,4,'kiosk',1742263533000000);
INSERT INTO "rating" VALUES(2,1,2,2,3,'kiosk',1742263544000000);
INSERT INTO "rating" VALUES(2,1,3,1,3,'kiosk',1742263555000000);
INSERT INTO "rating" VALUES(2,1,3,2,3,'kiosk',1742263566000000);
INSERT INTO "rating" VALUES(2,1,4,1,5,'kiosk',1742263577000000);
INSERT INTO "rating" VALUES(2,1,4,2,4,'kiosk',1742263588000000);
INSERT INTO "rating" VALUES(2,1,5,1,4,'kiosk',1742263599000000);
INSERT INTO "rating" VALUES(2,1,5,2,2,'kiosk',1742263610000000);
INSERT INTO "rating" VALUES(2,2,1,1,4,'kiosk',1742263871000000);
INSERT INTO "rating" VALUES(2,2,1,2,4,'kiosk',1742263882000000);
INSERT INTO "rating" VALUES(2,2,2,1,3,'kiosk',1742263893000000);
INSERT INTO "rating" VALUES(2,2,2,2,3,'kiosk',1742263904000000);
INSERT INTO "rating" VALUES(2,2,3,1,2,'kiosk',1742263915000000);
INSERT INTO "rating" VALUES(2,2,3,2,3,'kiosk',1742263926000000);
INSERT INTO "rating" VALUES(2,2,4,1,5,'kiosk',1742263937000000);
INSERT INTO "rating" VALUES(2,2,4,2,4,'kiosk',1742263948000000);
INSERT INTO "rating" VALUES(2,2,5,1,4,'kiosk',1742263959000000);
INSERT INTO "rating" VALUES(2,2,5,2,2,'kiosk',1742263970000000);
INSERT INTO "rating" VALUES(2,3,1,1,5,'kiosk',1742264231000000);
INSERT INTO "rating" VALUES(2,3,1,2,4,'kiosk',1742264242000000);
INSERT INTO "rating" VALUES(2,3,2,1,5,'kiosk',1742264253000000);
INSERT INTO "rating" VALUES(2,3,2,2,3,'kiosk',1742264264000000);
INSERT INTO "rating" VALUES(2,3,3,1,4,'kiosk',1742264275000000);
INSERT INTO "rating" VALUES(2,3,3,2,4,'kiosk',1742264286000000);
INSERT INTO "rating" VALUES(2,3,4,1,3,'kiosk',1742264297000000);
INSERT INTO "rating" VALUES(2,3,4,2,4,'kiosk',1742264308000000);
INSERT INTO "rating" VALUES(2,3,5,1,5,'kiosk',1742264319000000);
INSERT INTO "rating" VALUES(2,3,5,2,3,'kiosk',1742264330000000);
INSERT INTO "rating" VALUES(2,4,1,1,5,'kiosk',1742264591000000);
INSERT INTO "rating" VALUES(2,4,1,2,4,'kiosk',1742264602000000);
INSERT INTO "rating" VALUES(2,4,2,1,4,'kiosk',1742264613000000);
INSERT INTO "rating" VALUES(2,4,2,2,4,'kiosk',1742264624000000);
INSERT INTO "rating" VALUES(2,4,3,1,5,'kiosk',1742264635000000);
INSERT INTO "rating" VALUES(2,4,3,2,2,'kiosk',1742264646000000);
INSERT INTO "rating" VALUES(2,4,4,1,5,'kiosk',1742264657000000);
INSERT INTO "rating" VALUES(2,4,4,2,4,'kiosk',1742264668000000);
INSERT INTO "rating" VALUES(2,4,5,1,4,'kiosk',1742264679000000);
INSERT INTO "rating" VALUES(2,4,5,2,2,'kiosk',1742264690000000);
INSERT INTO "rating" VALUES(2,5,1,1,4,'entry',1742264944000000);
INSERT INTO "rating" VALUES(2,5,1,2,5,'entry',1742264948000000);
INSERT INTO "rating" VALUES(2,5,2,1,4,'entry',1742264952000000);
INSERT INTO "rating" VALUES(2,5,2,2,3,'entry',1742264956000000);
INSERT INTO "rating" VALUES(2,5,3,1,4,'entry',1742264960000000);
INSERT INTO "rating" VALUES(2,5,3,2,3,'entry',1742264964000000);
INSERT INTO "rating" VALUES(2,5,4,1,4,'entry',1742264968000000);
INSERT INTO "rating" VALUES(2,5,4,2,4,'entry',1742264972000000);
INSERT INTO "rating" VALUES(2,5,5,1,5,'entry',1742264976000000);
INSERT INTO "rating" VALUES(2,5,5,2,2,'entry',1742264980000000);
INSERT INTO "rating" VALUES(2,6,1,1,5,'entry',1742265079000000);
INSERT INTO "rating" VALUES(2,6,1,2,4,'entry',1742265083000000);
INSERT INTO "rating" VALUES(2,6,2,1,5,'entry',1742265087000000);
INSERT INTO "rating" VALUES(2,6,2,2,4,'entry',1742265091000000);
INSERT INTO "rating" VALUES(2,6,3,1,4,'entry',1742265095000000);
INSERT INTO "rating" VALUES(2,6,3,2,4,'entry',1742265099000000);
INSERT INTO "rating" VALUES(2,6,4,1,4,'entry',1742265103000000);
INSERT INTO "rating" VALUES(2,6,4,2,3,'entry',1742265107000000);
INSERT INTO "rating" VALUES(2,6,5,1,5,'entry',1742265111000000);
INSERT INTO "rating" VALUES(2,6,5,2,1,'entry',1742265115000000);
INSERT INTO "rating" VALUES(2,7,1,1,5,'entry',1742265214000000);
INSERT INTO "rating" VALUES(2,7,1,2,3,'entry',1742265218000000);
INSERT INTO "rating" VALUES(2,7,2,1,4,'entry',1742265222000000);
INSERT INTO "rating" VALUES(2,7,2,2,3,'entry',1742265226000000);
INSERT INTO "rating" VALUES(2,7,3,1,4,'entry',1742265230000000);
INSERT INTO "rating" VALUES(2,7,3,2,4,'entry',1742265234000000);
INSERT INTO "rating" VALUES(2,7,4,1,5,'entry',1742265238000000);
INSERT INTO "rating" VALUES(2,7,4,2,4,'entry',1742265242000000);
INSERT INTO "rating" VALUES(2,7,5,1,3,'entry',1742265246000000);
INSERT INTO "rating" VALUES(2,7,5,2,3,'entry',1742265250000000);
INSERT INTO "rating" VALUES(2,8,1,1,5,'entry',1742265349000000);
INSERT INTO "rating" VALUES(2,8,1,2,4,'entry',1742265353000000);
INSERT INTO "rating" VALUES(2,8,2,1,5,'entry',1742265357000000);
INSERT INTO "rating" VALUES(2,8,2,2,4,'entry',1742265361000000);
INSERT INTO "rating" VALUES(2,8,3,1,4,'entry',1742265365000000);
INSERT INTO "rating" VALUES(2,8,3,2,3,'entry',1742265369000000);
INSERT INTO "rating" VALUES(2,8,4,1,4,'entry',1742265373000000);
INSERT INTO "rating" VALUES(2,8,4,2,5,'entry',1742265377000000);
INSERT INTO "rating" VALUES(2,8,5,1,4,'entry',1742265381000000);
INSERT INTO "rating" VALUES(2,8,5,2,2,'entry',1742265385000000);
INSERT INTO "rating" VALUES(2,9,1,1,4,'entry',1742265484000000);
INSERT INTO "rating" VALUES(2,9,1,2,2,'entry',1742265488000000);
INSERT INTO "rating" VALUES(2,9,2,1,5,'entry',1742265492000000);
INSERT INTO "rating" VALUES(2,9,2,2,NULL,'entry',1742265496000000);
INSERT INTO "rating" VALUES(2,9,3,1,3,'entry',1742265500000000);
INSERT INTO "rating" VALUES(2,9,3,2,2,'entry',1742265504000000);
INSERT INTO "rating" VALUES(2,9,4,1,5,'entry',1742265508000000);
INSERT INTO "rating" VALUES(2,9,4,2,3,'entry',1742265512000000);
INSERT INTO "rating" VALUES(2,9,5,1,2,'entry',1742265516000000);
INSERT INTO "rating" VALUES(2,9,5,2,1,'entry',1742265520000000);
INSERT INTO "rating" VALUES(2,10,1,1,4,'entry',1742265619000000);
INSERT INTO "rating" VALUES(2,10,1,2,3,'entry',1742265623000000);
INSERT INTO "rating" VALUES(2,10,2,1,4,'entry',1742265627000000);
INSERT INTO "rating" VALUES(2,10,2,2,2,'entry',1742265631000000);
INSERT INTO "rating" VALUES(2,10,3,1,3,'entry',1742265635000000);
INSERT INTO "rating" VALUES(2,10,3,2,3,'entry',1742265639000000);
INSERT INTO "rating" VALUES(2,10,4,1,4,'entry',1742265643000000);
INSERT INTO "rating" VALUES(2,10,4,2,4,'entry',1742265647000000);
INSERT INTO "rating" VALUES(2,10,5,1,4,'entry',1742265651000000);
INSERT INTO "rating" VALUES(2,10,5,2,1,'entry',1742265655000000);
INSERT INTO "rating" VALUES(2,11,1,1,5,'kiosk',1742263631000000);
INSERT INTO "rating" VALUES(2,11,1,2,4,'kiosk',1742263642000000);
INSERT INTO "rating" VALUES(2,11,2,1,4,'kiosk',1742263653000000);
INSERT INTO "rating" VALUES(2,11,2,2,2,'kiosk',1742263664000000);
INSERT INTO "rating" VALUES(2,11,3,1,2,'kiosk',1742263675000000);
INSERT INTO "rating" VALUES(2,11,3,2,2,'kiosk',1742263686000000);
INSERT INTO "rating" VALUES(2,11,4,1,5,'kiosk',1742263697000000);
INSERT INTO "rating" VALUES(2,11,4,2,4,'kiosk',1742263708000000);
INSERT INTO "rating" VALUES(2,11,5,1,2,'kiosk',1742263719000000);
INSERT INTO "rating" VALUES(2,11,5,2,2,'kiosk',1742263730000000);
INSERT INTO "rating" VALUES(2,12,1,1,5,'kiosk',1742263991000000);
INSERT INTO "rating" VALUES(2,12,1,2,4,'kiosk',1742264002000000);
INSERT INTO "rating" VALUES(2,12,2,1,5,'kiosk',1742264013000000);
INSERT INTO "rating" VALUES(2,12,2,2,4,'kiosk',1742264024000000);
INSERT INTO "rating" VALUES(2,12,3,1,3,'kiosk',1742264035000000);
INSERT INTO "rating" VALUES(2,12,3,2,3,'kiosk',1742264046000000);
INSERT INTO "rating" VALUES(2,12,4,1,5,'kiosk',1742264057000000);
INSERT INTO "rating" VALUES(2,12,4,2,5,'kiosk',1742264068000000);
INSERT INTO "rating" VALUES(2,12,5,1,2,'kiosk',1742264079000000);
INSERT INTO "rating" VALUES(2,12,5,2,1,'kiosk',1742264090000000);
INSERT INTO "rating" VALUES(2,13,1,1,5,'kiosk',1742264351000000);
INSERT INTO "rating" VALUES(2,13,1,2,5,'kiosk',1742264362000000);
INSERT INTO "rating" VALUES(2,13,2,1,5,'kiosk',1742264373000000);
INSERT INTO "rating" VALUES(2,13,2,2,4,'kiosk',1742264384000000);
INSERT INTO "rating" VALUES(2,13,3,1,4,'kiosk',1742264395000000);
INSERT INTO "rating" VALUES(2,13,3,2,4,'kiosk',1742264406000000);
INSERT INTO "rating" VALUES(2,13,4,1,5,'kiosk',1742264417000000);
INSERT INTO "rating" VALUES(2,13,4,2,5,'kiosk',1742264428000000);
INSERT INTO "rating" VALUES(2,13,5,1,4,'kiosk',1742264439000000);
INSERT INTO "rating" VALUES(2,13,5,2,2,'kiosk',1742264450000000);
INSERT INTO "rating" VALUES(2,14,1,1,5,'kiosk',1742264711000000);
INSERT INTO "rating" VALUES(2,14,1,2,5,'kiosk',1742264722000000);
INSERT INTO "rating" VALUES(2,14,2,1,5,'kiosk',1742264733000000);
INSERT INTO "rating" VALUES(2,14,2,2,3,'kiosk',1742264744000000);
INSERT INTO "rating" VALUES(2,14,3,1,3,'kiosk',1742264755000000);
INSERT INTO "rating" VALUES(2,14,3,2,3,'kiosk',1742264766000000);
INSERT INTO "rating" VALUES(2,14,4,1,5,'kiosk',1742264777000000);
INSERT INTO "rating" VALUES(2,14,4,2,5,'kiosk',1742264788000000);
INSERT INTO "rating" VALUES(2,14,5,1,3,'kiosk',1742264799000000);
INSERT INTO "rating" VALUES(2,14,5,2,1,'kiosk',1742264810000000);
INSERT INTO "rating" VALUES(2,15,1,1,4,'entry',1742264989000000);
INSERT INTO "rating" VALUES(2,15,1,2,4,'entry',1742264993000000);
INSERT INTO "rating" VALUES(2,15,2,1,5,'entry',1742264997000000);
INSERT INTO "rating" VALUES(2,15,2,2,2,'entry',1742265001000000);
INSERT INTO "rating" VALUES(2,15,3,1,3,'entry',1742265005000000);
INSERT INTO "rating" VALUES(2,15,3,2,3,'entry',1742265009000000);
INSERT INTO "rating" VALUES(2,15,4,1,5,'entry',1742265013000000);
INSERT INTO "rating" VALUES(2,15,4,2,5,'entry',1742265017000000);
INSERT INTO "rating" VALUES(2,15,5,1,1,'entry',1742265021000000);
INSERT INTO "rating" VALUES(2,15,5,2,2,'entry',1742265025000000);
INSERT INTO "rating" VALUES(2,16,1,1,5,'entry',1742265124000000);
INSERT INTO "rating" VALUES(2,16,1,2,4,'entry',1742265128000000);
INSERT INTO "rating" VALUES(2,16,2,1,4,'entry',1742265132000000);
INSERT INTO "rating" VALUES(2,16,2,2,2,'entry',1742265136000000);
INSERT INTO "rating" VALUES(2,16,3,1,3,'entry',1742265140000000);
INSERT INTO "rating" VALUES(2,16,3,2,3,'entry',1742265144000000);
INSERT INTO "rating" VALUES(2,16,4,1,4,'entry',1742265148000000);
INSERT INTO "rating" VALUES(2,16,4,2,4,'entry',1742265152000000);
INSERT INTO "rating" VALUES(2,16,5,1,2,'entry',1742265156000000);
INSERT INTO "rating" VALUES(2,16,5,2,1,'entry',1742265160000000);
INSERT INTO "rating" VALUES(2,17,1,1,5,'entry',1742265259000000);
INSERT INTO "rating" VALUES(2,17,1,2,3,'entry',1742265263000000);
INSERT INTO "rating" VALUES(2,17,2,1,5,'entry',1742265267000000);
INSERT INTO "rating" VALUES(2,17,2,2,3,'entry',1742265271000000);
INSERT INTO "rating" VALUES(2,17,3,1,2,'entry',1742265275000000);
INSERT INTO "rating" VALUES(2,17,3,2,3,'entry',1742265279000000);
INSERT INTO "rating" VALUES(2,17,4,1,5,'entry',1742265283000000);
INSERT INTO "rating" VALUES(2,17,4,2,4,'entry',1742265287000000);
INSERT INTO "rating" VALUES(2,17,5,1,2,'entry',1742265291000000);
INSERT INTO "rating" VALUES(2,17,5,2,2,'entry',1742265295000000);
INSERT INTO "rating" VALUES(2,18,1,1,4,'entry',1742265394000000);
INSERT INTO "rating" VALUES(2,18,1,2,4,'entry',1742265398000000);
INSERT INTO "rating" VALUES(2,18,2,1,5,'entry',1742265402000000);
INSERT INTO "rating" VALUES(2,18,2,2,2,'entry',1742265406000000);
INSERT INTO "rating" VALUES(2,18,3,1,2,'entry',1742265410000000);
INSERT INTO "rating" VALUES(2,18,3,2,2,'entry',1742265414000000);
INSERT INTO "rating" VALUES(2,18,4,1,4,'entry',1742265418000000);
INSERT INTO "rating" VALUES(2,18,4,2,4,'entry',1742265422000000);
INSERT INTO "rating" VALUES(2,18,5,1,1,'entry',1742265426000000);
INSERT INTO "rating" VALUES(2,18,5,2,1,'entry',1742265430000000);
INSERT INTO "rating" VALUES(2,19,1,1,3,'entry',1742265529000000);
INSERT INTO "rating" VALUES(2,19,1,2,4,'entry',1742265533000000);
INSERT INTO "rating" VALUES(2,19,2,1,3,'entry',1742265537000000);
INSERT INTO "rating" VALUES(2,19,2,2,3,'entry',1742265541000000);
INSERT INTO "rating" VALUES(2,19,3,1,2,'entry',1742265545000000);
INSERT INTO "rating" VALUES(2,19,3,2,2,'entry',1742265549000000);
INSERT INTO "rating" VALUES(2,19,4,1,5,'entry',1742265553000000);
INSERT INTO "rating" VALUES(2,19,4,2,4,'entry',1742265557000000);
INSERT INTO "rating" VALUES(2,19,5,1,1,'entry',1742265561000000);
INSERT INTO "rating" VALUES(2,19,5,2,1,'entry',1742265565000000);
INSERT INTO "rating" VALUES(2,20,1,1,5,'entry',1742265664000000);
INSERT INTO "rating" VALUES(2,20,1,2,4,'entry',1742265668000000);
INSERT INTO "rating" VALUES(2,20,2,1,4,'entry',1742265672000000);
INSERT INTO "rating" VALUES(2,20,2,2,3,'entry',1742265676000000);
INSERT INTO "rating" VALUES(2,20,3,1,4,'entry',1742265680000000);
INSERT INTO "rating" VALUES(2,20,3,2,4,'entry',1742265684000000);
INSERT INTO "rating" VALUES(2,20,4,1,5,'entry',1742265688000000);
INSERT INTO "rating" VALUES(2,20,4,2,4,'entry',1742265692000000);
INSERT INTO "rating" VALUES(2,20,5,1,2,'entry',1742265696000000);
INSERT INTO "rating" VALUES(2,20,5,2,3,'entry',1742265700000000);
INSERT INTO "rating" VALUES(2,21,1,1,4,'kiosk',1742263751000000);
INSERT INTO "rating" VALUES(2,21,1,2,4,'kiosk',1742263762000000);
INSERT INTO "rating" VALUES(2,21,2,1,4,'kiosk',1742263773000000);
INSERT INTO "rating" VALUES(2,21,2,2,3,'kiosk',1742263784000000);
INSERT INTO "rating" VALUES(2,21,3,1,3,'kiosk',1742263795000000);
INSERT INTO "rating" VALUES(2,21,3,2,3,'kiosk',1742263806000000);
INSERT INTO "rating" VALUES(2,21,4,1,4,'kiosk',1742263817000000);
INSERT INTO "rating" VALUES(2,21,4,2,3,'kiosk',1742263828000000);
INSERT INTO "rating" VALUES(2,21,5,1,4,'kiosk',1742263839000000);
INSERT INTO "rating" VALUES(2,21,5,2,1,'kiosk',1742263850000000);
INSERT INTO "rating" VALUES(2,22,1,1,5,'kiosk',1742264111000000);
INSERT INTO "rating" VALUES(2,22,1,2,5,'kiosk',1742264122000000);
INSERT INTO "rating" VALUES(2,22,2,1,4,'kiosk',1742264133000000);
INSERT INTO "rating" VALUES(2,22,2,2,4,'kiosk',1742264144000000);
INSERT INTO "rating" VALUES(2,22,3,1,5,'kiosk',1742264155000000);
INSERT INTO "rating" VALUES(2,22,3,2,3,'kiosk',1742264166000000);
INSERT INTO "rating" VALUES(2,22,4,1,4,'kiosk',1742264177000000);
INSERT INTO "rating" VALUES(2,22,4,2,4,'kiosk',1742264188000000);
INSERT INTO "rating" VALUES(2,22,5,1,4,'kiosk',1742264199000000);
INSERT INTO "rating" VALUES(2,22,5,2,3,'kiosk',1742264210000000);
INSERT INTO "rating" VALUES(2,23,1,1,5,'kiosk',1742264471000000);
INSERT INTO "rating" VALUES(2,23,1,2,4,'kiosk',1742264482000000);
INSERT INTO "rating" VALUES(2,23,2,1,5,'kiosk',1742264493000000);
INSERT INTO "rating" VALUES(2,23,2,2,5,'kiosk',1742264504000000);
INSERT INTO "rating" VALUES(2,23,3,1,4,'kiosk',1742264515000000);
INSERT INTO "rating" VALUES(2,23,3,2,4,'kiosk',1742264526000000);
INSERT INTO "rating" VALUES(2,23,4,1,4,'kiosk',1742264537000000);
INSERT INTO "rating" VALUES(2,23,4,2,3,'kiosk',1742264548000000);
INSERT INTO "rating" VALUES(2,23,5,1,2,'kiosk',1742264559000000);
INSERT INTO "rating" VALUES(2,23,5,2,2,'kiosk',1742264570000000);
INSERT INTO "rating" VALUES(2,24,1,1,5,'kiosk',1742264831000000);
INSERT INTO "rating" VALUES(2,24,1,2,4,'kiosk',1742264842000000);
INSERT INTO "rating" VALUES(2,24,2,1,5,'kiosk',1742264853000000);
INSERT INTO "rating" VALUES(2,24,2,2,4,'kiosk',1742264864000000);
INSERT INTO "rating" VALUES(2,24,3,1,5,'kiosk',1742264875000000);
INSERT INTO "rating" VALUES(2,24,3,2,4,'kiosk',1742264886000000);
INSERT INTO "rating" VALUES(2,24,4,1,5,'kiosk',1742264897000000);
INSERT INTO "rating" VALUES(2,24,4,2,4,'kiosk',1742264908000000);
INSERT INTO "rating" VALUES(2,24,5,1,4,'kiosk',1742264919000000);
INSERT INTO "rating" VALUES(2,24,5,2,2,'kiosk',1742264930000000);
INSERT INTO "rating" VALUES(2,25,1,1,5,'entry',1742265034000000);
INSERT INTO "rating" VALUES(2,25,1,2,4,'entry',1742265038000000);
INSERT INTO "rating" VALUES(2,25,2,1,5,'entry',1742265042000000);
INSERT INTO "rating" VALUES(2,25,2,2,5,'entry',1742265046000000);
INSERT INTO "rating" VALUES(2,25,3,1,5,'entry',1742265050000000);
INSERT INTO "rating" VALUES(2,25,3,2,4,'entry',1742265054000000);
INSERT INTO "rating" VALUES(2,25,4,1,5,'entry',1742265058000000);
INSERT INTO "rating" VALUES(2,25,4,2,4,'entry',1742265062000000);
INSERT INTO "rating" VALUES(2,25,5,1,5,'entry',1742265066000000);
INSERT INTO "rating" VALUES(2,25,5,2,3,'entry',1742265070000000);
INSERT INTO "rating" VALUES(2,26,1,1,5,'entry',1742265169000000);
INSERT INTO "rating" VALUES(2,26,1,2,4,'entry',1742265173000000);
INSERT INTO "rating" VALUES(2,26,2,1,3,'entry',1742265177000000);
INSERT INTO "rating" VALUES(2,26,2,2,3,'entry',1742265181000000);
INSERT INTO "rating" VALUES(2,26,3,1,4,'entry',1742265185000000);
INSERT INTO "rating" VALUES(2,26,3,2,NULL,'entry',1742265189000000);
INSERT INTO "rating" VALUES(2,26,4,1,3,'entry',1742265193000000);
INSERT INTO "rating" VALUES(2,26,4,2,4,'entry',1742265197000000);
INSERT INTO "rating" VALUES(2,26,5,1,2,'entry',1742265201000000);
INSERT INTO "rating" VALUES(2,26,5,2,2,'entry',1742265205000000);
INSERT INTO "rating" VALUES(2,27,1,1,5,'entry',1742265304000000);
INSERT INTO "rating" VALUES(2,27,1,2,5,'entry',1742265308000000);
INSERT INTO "rating" VALUES(2,27,2,1,4,'entry',1742265312000000);
INSERT INTO "rating" VALUES(2,27,2,2,4,'entry',1742265316000000);
INSERT INTO "rating" VALUES(2,27,3,1,4,'entry',1742265320000000);
INSERT INTO "rating" VALUES(2,27,3,2,3,'entry',1742265324000000);
INSERT INTO "rating" VALUES(2,27,4,1,4,'entry',1742265328000000);
INSERT INTO "rating" VALUES(2,27,4,2,2,'entry',1742265332000000);
INSERT INTO "rating" VALUES(2,27,5,1,4,'entry',1742265336000000);
INSERT INTO "rating" VALUES(2,27,5,2,1,'entry',1742265340000000);
INSERT INTO "rating" VALUES(2,28,1,1,5,'entry',1742265439000000);
INSERT INTO "rating" VALUES(2,28,1,2,3,'entry',1742265443000000);
INSERT INTO "rating" VALUES(2,28,2,1,4,'entry',1742265447000000);
INSERT INTO "rating" VALUES(2,28,2,2,4,'entry',1742265451000000);
INSERT INTO "rating" VALUES(2,28,3,1,4,'entry',1742265455000000);
INSERT INTO "rating" VALUES(2,28,3,2,3,'entry',1742265459000000);
INSERT INTO "rating" VALUES(2,28,4,1,5,'entry',1742265463000000);
INSERT INTO "rating" VALUES(2,28,4,2,3,'entry',1742265467000000);
INSERT INTO "rating" VALUES(2,28,5,1,3,'entry',1742265471000000);
INSERT INTO "rating" VALUES(2,28,5,2,2,'entry',1742265475000000);
INSERT INTO "rating" VALUES(2,29,1,1,4,'entry',1742265574000000);
INSERT INTO "rating" VALUES(2,29,1,2,3,'entry',1742265578000000);
INSERT INTO "rating" VALUES(2,29,2,1,4,'entry',1742265582000000);
INSERT INTO "rating" VALUES(2,29,2,2,5,'entry',1742265586000000);
INSERT INTO "rating" VALUES(2,29,3,1,4,'entry',1742265590000000);
INSERT INTO "rating" VALUES(2,29,3,2,2,'entry',1742265594000000);
INSERT INTO "rating" VALUES(2,29,4,1,4,'entry',1742265598000000);
INSERT INTO "rating" VALUES(2,29,4,2,4,'entry',1742265602000000);
INSERT INTO "rating" VALUES(2,29,5,1,1,'entry',1742265606000000);
INSERT INTO "rating" VALUES(2,29,5,2,1,'entry',1742265610000000);
INSERT INTO "rating" VALUES(2,30,1,1,5,'entry',1742265709000000);
INSERT INTO "rating" VALUES(2,30,1,2,4,'entry',1742265713000000);
INSERT INTO "rating" VALUES(2,30,2,1,3,'entry',1742265717000000);
INSERT INTO "rating" VALUES(2,30,2,2,4,'entry',1742265721000000);
INSERT INTO "rating" VALUES(2,30,3,1,5,'entry',1742265725000000);
INSERT INTO "rating" VALUES(2,30,3,2,3,'entry',1742265729000000);
CREATE TABLE rating_change (
	round_id INTEGER NOT NULL, 
	participant_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	value INTEGER, 
	channel VARCHAR(32) NOT NULL, 
	changed_at BIGINT NOT NULL, 
	CONSTRAINT pk_rating_change PRIMARY KEY (round_id, participant_id, number), 
	CONSTRAINT fk_rating_change_round_id_participant_id FOREIGN KEY(round_id, participant_id) REFERENCES ballot (round_id, participant_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_rating_change_round_id_recommendation_id FOREIGN KEY(round_id, recommendation_id) REFERENCES round_recommendation (round_id, recommendation_id) ON DELETE CASCADE, 
	CONSTRAINT fk_rating_change_round_id_criterion_id FOREIGN KEY(round_id, criterion_id) REFERENCES round_criterion (round_id, criterion_id) ON DELETE CASCADE, 
	CONSTRAINT ck_rating_change_value_only_if_rated CHECK ((kind = 'rated') = (value IS NOT NULL)), 
	CONSTRAINT ck_rating_change_kind_known CHECK (kind = 'rated' OR kind = 'abstained' OR kind = 'cleared'), 
	CONSTRAINT ck_rating_change_channel_known CHECK (channel = 'kiosk' OR channel = 'entry' OR channel = 'phone' OR channel = 'spreadsheet' OR channel = 'paper')
)
 WITHOUT ROWID

;
INSERT INTO "rating_change" VALUES(1,1,1,1,1,'rated',5,'kiosk',1742258411000000);
INSERT INTO "rating_change" VALUES(1,1,2,1,2,'rated',3,'kiosk',1742258422000000);
INSERT INTO "rating_change" VALUES(1,1,3,2,1,'rated',5,'kiosk',1742258433000000);
INSERT INTO "rating_change" VALUES(1,1,4,2,2,'abstained',NULL,'kiosk',1742258444000000);
INSERT INTO "rating_change" VALUES(1,1,5,3,1,'rated',2,'kiosk',1742258455000000);
INSERT INTO "rating_change" VALUES(1,1,6,3,2,'rated',3,'kiosk',1742258466000000);
INSERT INTO "rating_change" VALUES(1,1,7,4,1,'rated',5,'kiosk',1742258477000000);
INSERT INTO "rating_change" VALUES(1,1,8,4,2,'rated',5,'kiosk',1742258488000000);
INSERT INTO "rating_change" VALUES(1,1,9,5,1,'rated',4,'kiosk',1742258499000000);
INSERT INTO "rating_change" VALUES(1,1,10,5,2,'rated',2,'kiosk',1742258510000000);
INSERT INTO "rating_change" VALUES(1,2,1,1,1,'rated',4,'kiosk',1742258771000000);
INSERT INTO "rating_change" VALUES(1,2,2,1,2,'rated',3,'kiosk',1742258782000000);
INSERT INTO "rating_change" VALUES(1,2,3,2,1,'rated',3,'kiosk',1742258793000000);
INSERT INTO "rating_change" VALUES(1,2,4,2,2,'abstained',NULL,'kiosk',1742258804000000);
INSERT INTO "rating_change" VALUES(1,2,5,3,1,'rated',2,'kiosk',1742258815000000);
INSERT INTO "rating_change" VALUES(1,2,6,3,2,'rated',2,'kiosk',1742258826000000);
INSERT INTO "rating_change" VALUES(1,2,7,4,1,'rated',5,'kiosk',1742258837000000);
INSERT INTO "rating_change" VALUES(1,2,8,4,2,'rated',4,'kiosk',1742258848000000);
INSERT INTO "rating_change" VALUES(1,2,9,5,1,'rated',3,'kiosk',1742258859000000);
INSERT INTO "rating_change" VALUES(1,2,10,5,2,'rated',2,'kiosk',1742258870000000);
INSERT INTO "rating_change" VALUES(1,3,1,1,1,'rated',5,'kiosk',1742259131000000);
INSERT INTO "rating_change" VALUES(1,3,2,1,2,'rated',4,'kiosk',1742259142000000);
INSERT INTO "rating_change" VALUES(1,3,3,2,1,'rated',5,'kiosk',1742259153000000);
INSERT INTO "rating_change" VALUES(1,3,4,2,2,'abstained',NULL,'kiosk',1742259164000000);
INSERT INTO "rating_change" VALUES(1,3,5,3,1,'rated',3,'kiosk',1742259175000000);
INSERT INTO "rating_change" VALUES(1,3,6,3,2,'rated',5,'kiosk',1742259186000000);
INSERT INTO "rating_change" VALUES(1,3,7,4,1,'rated',4,'kiosk',1742259197000000);
INSERT INTO "rating_change" VALUES(1,3,8,4,2,'rated',4,'kiosk',1742259208000000);
INSERT INTO "rating_change" VALUES(1,3,9,5,1,'rated',5,'kiosk',1742259219000000);
INSERT INTO "rating_change" VALUES(1,3,10,5,2,'rated',3,'kiosk',1742259230000000);
INSERT INTO "rating_change" VALUES(1,4,1,1,1,'rated',5,'kiosk',1742259491000000);
INSERT INTO "rating_change" VALUES(1,4,2,1,2,'rated',4,'kiosk',1742259502000000);
INSERT INTO "rating_change" VALUES(1,4,3,2,1,'rated',4,'kiosk',1742259513000000);
INSERT INTO "rating_change" VALUES(1,4,4,2,2,'rated',3,'kiosk',1742259524000000);
INSERT INTO "rating_change" VALUES(1,4,5,3,1,'rated',5,'kiosk',1742259535000000);
INSERT INTO "rating_change" VALUES(1,4,6,3,2,'rated',3,'kiosk',1742259546000000);
INSERT INTO "rating_change" VALUES(1,4,7,4,1,'rated',5,'kiosk',1742259557000000);
INSERT INTO "rating_change" VALUES(1,4,8,4,2,'rated',3,'kiosk',1742259568000000);
INSERT INTO "rating_change" VALUES(1,4,9,5,1,'rated',4,'kiosk',1742259579000000);
INSERT INTO "rating_change" VALUES(1,4,10,5,2,'rated',2,'kiosk',1742259590000000);
INSERT INTO "rating_change" VALUES(1,5,1,1,1,'rated',4,'entry',1742259844000000);
INSERT INTO "rating_change" VALUES(1,5,2,1,2,'rated',5,'entry',1742259848000000);
INSERT INTO "rating_change" VALUES(1,5,3,2,1,'rated',4,'entry',1742259852000000);
INSERT INTO "rating_change" VALUES(1,5,4,2,2,'abstained',NULL,'entry',1742259856000000);
INSERT INTO "rating_change" VALUES(1,5,5,3,1,'rated',4,'entry',1742259860000000);
INSERT INTO "rating_change" VALUES(1,5,6,3,2,'rated',3,'entry',1742259864000000);
INSERT INTO "rating_change" VALUES(1,5,7,4,1,'rated',4,'entry',1742259868000000);
INSERT INTO "rating_change" VALUES(1,5,8,4,2,'rated',4,'entry',1742259872000000);
INSERT INTO "rating_change" VALUES(1,5,9,5,1,'rated',5,'entry',1742259876000000);
INSERT INTO "rating_change" VALUES(1,5,10,5,2,'rated',2,'entry',1742259880000000);
INSERT INTO "rating_change" VALUES(1,6,1,1,1,'rated',4,'entry',1742259979000000);
INSERT INTO "rating_change" VALUES(1,6,2,1,2,'rated',3,'entry',1742259983000000);
INSERT INTO "rating_change" VALUES(1,6,3,2,1,'rated',4,'entry',1742259987000000);
INSERT INTO "rating_change" VALUES(1,6,4,2,2,'abstained',NULL,'entry',1742259991000000);
INSERT INTO "rating_change" VALUES(1,6,5,3,1,'rated',3,'entry',1742259995000000);
INSERT INTO "rating_change" VALUES(1,6,6,3,2,'rated',3,'entry',1742259999000000);
INSERT INTO "rating_change" VALUES(1,6,7,4,1,'rated',4,'entry',1742260003000000);
INSERT INTO "rating_change" VALUES(1,6,8,4,2,'rated',3,'entry',1742260007000000);
INSERT INTO "rating_change" VALUES(1,6,9,5,1,'rated',4,'entry',1742260011000000);
INSERT INTO "rating_change" VALUES(1,6,10,5,2,'rated',1,'entry',1742260015000000);
INSERT INTO "rating_change" VALUES(1,7,1,1,1,'rated',5,'entry',1742260114000000);
INSERT INTO "rating_change" VALUES(1,7,2,1,2,'rated',3,'entry',1742260118000000);
INSERT INTO "rating_change" VALUES(1,7,3,2,1,'rated',4,'entry',1742260122000000);
INSERT INTO "rating_change" VALUES(1,7,4,2,2,'abstained',NULL,'entry',1742260126000000);
INSERT INTO "rating_change" VALUES(1,7,5,3,1,'rated',3,'entry',1742260130000000);
INSERT INTO "rating_change" VALUES(1,7,6,3,2,'rated',4,'entry',1742260134000000);
INSERT INTO "rating_change" VALUES(1,7,7,4,1,'rated',5,'entry',1742260138000000);
INSERT INTO "rating_change" VALUES(1,7,8,4,2,'rated',3,'entry',1742260142000000);
INSERT INTO "rating_change" VALUES(1,7,9,5,1,'rated',4,'entry',1742260146000000);
INSERT INTO "rating_change" VALUES(1,7,10,5,2,'rated',3,'entry',1742260150000000);
INSERT INTO "rating_change" VALUES(1,8,1,1,1,'rated',5,'entry',1742260249000000);
INSERT INTO "rating_change" VALUES(1,8,2,1,2,'rated',4,'entry',1742260253000000);
INSERT INTO "rating_change" VALUES(1,8,3,2,1,'rated',5,'entry',1742260257000000);
INSERT INTO "rating_change" VALUES(1,8,4,2,2,'rated',4,'entry',1742260261000000);
INSERT INTO "rating_change" VALUES(1,8,5,3,1,'rated',4,'entry',1742260265000000);
INSERT INTO "rating_change" VALUES(1,8,6,3,2,'rated',4,'entry',1742260269000000);
INSERT INTO "rating_change" VALUES(1,8,7,4,1,'rated',4,'entry',1742260273000000);
INSERT INTO "rating_change" VALUES(1,8,8,4,2,'rated',4,'entry',1742260277000000);
INSERT INTO "rating_change" VALUES(1,8,9,5,1,'rated',5,'entry',1742260281000000);
INSERT INTO "rating_change" VALUES(1,8,10,5,2,'abstained',NULL,'entry',1742260285000000);
INSERT INTO "rating_change" VALUES(1,9,1,1,1,'rated',4,'entry',1742260384000000);
INSERT INTO "rating_change" VALUES(1,9,2,1,2,'rated',2,'entry',1742260388000000);
INSERT INTO "rating_change" VALUES(1,9,3,2,1,'rated',4,'entry',1742260392000000);
INSERT INTO "rating_change" VALUES(1,9,4,2,2,'abstained',NULL,'entry',1742260396000000);
INSERT INTO "rating_change" VALUES(1,9,5,3,1,'rated',1,'entry',1742260400000000);
INSERT INTO "rating_change" VALUES(1,9,6,3,2,'rated',2,'entry',1742260404000000);
INSERT INTO "rating_change" VALUES(1,9,7,4,1,'rated',4,'entry',1742260408000000);
INSERT INTO "rating_change" VALUES(1,9,8,4,2,'rated',3,'entry',1742260412000000);
INSERT INTO "rating_change" VALUES(1,9,9,5,1,'rated',2,'entry',1742260416000000);
INSERT INTO "rating_change" VALUES(1,9,10,5,2,'rated',1,'entry',1742260420000000);
INSERT INTO "rating_change" VALUES(1,10,1,1,1,'rated',3,'entry',1742260519000000);
INSERT INTO "rating_change" VALUES(1,10,2,1,2,'rated',2,'entry',1742260523000000);
INSERT INTO "rating_change" VALUES(1,10,3,2,1,'rated',3,'entry',1742260527000000);
INSERT INTO "rating_change" VALUES(1,10,4,3,1,'rated',2,'entry',1742260535000000);
INSERT INTO "rating_change" VALUES(1,10,5,3,2,'rated',2,'entry',1742260539000000);
INSERT INTO "rating_change" VALUES(1,10,6,4,1,'rated',3,'entry',1742260543000000);
INSERT INTO "rating_change" VALUES(1,10,7,4,2,'abstained',NULL,'entry',1742260547000000);
INSERT INTO "rating_change" VALUES(1,10,8,5,1,'rated',3,'entry',1742260551000000);
INSERT INTO "rating_change" VALUES(1,10,9,5,2,'rated',1,'entry',1742260555000000);
INSERT INTO "rating_change" VALUES(1,11,1,1,1,'rated',5,'kiosk',1742258531000000);
INSERT INTO "rating_change" VALUES(1,11,2,1,2,'rated',3,'kiosk',1742258542000000);
INSERT INTO "rating_change" VALUES(1,11,3,2,1,'rated',4,'kiosk',1742258553000000);
INSERT INTO "rating_change" VALUES(1,11,4,2,2,'rated',3,'kiosk',1742258564000000);
INSERT INTO "rating_change" VALUES(1,11,5,3,1,'rated',1,'kiosk',1742258575000000);
INSERT INTO "rating_change" VALUES(1,11,6,3,2,'rated',2,'kiosk',1742258586000000);
INSERT INTO "rating_change" VALUES(1,11,7,4,1,'rated',5,'kiosk',1742258597000000);
INSERT INTO "rating_change" VALUES(1,11,8,4,2,'rated',4,'kiosk',1742258608000000);
INSERT INTO "rating_change" VALUES(1,11,9,5,1,'rated',2,'kiosk',1742258619000000);
INSERT INTO "rating_change" VALUES(1,11,10,5,2,'rated',2,'kiosk',1742258630000000);
INSERT INTO "rating_change" VALUES(1,12,1,1,1,'rated',5,'kiosk',1742258891000000);
INSERT INTO "rating_change" VALUES(1,12,2,1,2,'rated',4,'kiosk',1742258902000000);
INSERT INTO "rating_change" VALUES(1,12,3,2,1,'rated',5,'kiosk',1742258913000000);
INSERT INTO "rating_change" VALUES(1,12,4,2,2,'rated',4,'kiosk',1742258924000000);
INSERT INTO "rating_change" VALUES(1,12,5,3,1,'rated',3,'kiosk',1742258935000000);
INSERT INTO "rating_change" VALUES(1,12,6,3,2,'rated',3,'kiosk',1742258946000000);
INSERT INTO "rating_change" VALUES(1,12,7,4,1,'rated',5,'kiosk',1742258957000000);
INSERT INTO "rating_change" VALUES(1,12,8,4,2,'rated',4,'kiosk',1742258968000000);
INSERT INTO "rating_change" VALUES(1,12,9,5,1,'rated',3,'kiosk',1742258979000000);
INSERT INTO "rating_change" VALUES(1,12,10,5,2,'rated',1,'kiosk',1742258990000000);
INSERT INTO "rating_change" VALUES(1,13,1,1,1,'rated',5,'kiosk',1742259251000000);
INSERT INTO "rating_change" VALUES(1,13,2,1,2,'rated',4,'kiosk',1742259262000000);
INSERT INTO "rating_change" VALUES(1,13,3,2,1,'rated',5,'kiosk',1742259273000000);
INSERT INTO "rating_change" VALUES(1,13,4,2,2,'rated',4,'kiosk',1742259284000000);
INSERT INTO "rating_change" VALUES(1,13,5,3,1,'rated',4,'kiosk',1742259295000000);
INSERT INTO "rating_change" VALUES(1,13,6,3,2,'rated',4,'kiosk',1742259306000000);
INSERT INTO "rating_change" VALUES(1,13,7,4,1,'rated',5,'kiosk',1742259317000000);
INSERT INTO "rating_change" VALUES(1,13,8,4,2,'rated',5,'kiosk',1742259328000000);
INSERT INTO "rating_change" VALUES(1,13,9,5,1,'rated',4,'kiosk',1742259339000000);
INSERT INTO "rating_change" VALUES(1,13,10,5,2,'rated',2,'kiosk',1742259350000000);
INSERT INTO "rating_change" VALUES(1,14,1,1,1,'rated',5,'kiosk',1742259611000000);
INSERT INTO "rating_change" VALUES(1,14,2,1,2,'rated',4,'kiosk',1742259622000000);
INSERT INTO "rating_change" VALUES(1,14,3,2,1,'rated',5,'kiosk',1742259633000000);
INSERT INTO "rating_change" VALUES(1,14,4,2,2,'rated',3,'kiosk',1742259644000000);
INSERT INTO "rating_change" VALUES(1,14,5,3,1,'rated',2,'kiosk',1742259655000000);
INSERT INTO "rating_change" VALUES(1,14,6,3,2,'rated',3,'kiosk',1742259666000000);
INSERT INTO "rating_change" VALUES(1,14,7,4,1,'rated',5,'kiosk',1742259677000000);
INSERT INTO "rating_change" VALUES(1,14,8,4,2,'rated',5,'kiosk',1742259688000000);
INSERT INTO "rating_change" VALUES(1,14,9,5,1,'rated',3,'kiosk',1742259699000000);
INSERT INTO "rating_change" VALUES(1,14,10,5,2,'rated',1,'kiosk',1742259710000000);
INSERT INTO "rating_change" VALUES(1,15,1,1,1,'rated',4,'entry',1742259889000000);
INSERT INTO "rating_change" VALUES(1,15,2,1,2,'rated',3,'entry',1742259893000000);
INSERT INTO "rating_change" VALUES(1,15,3,2,1,'rated',5,'entry',1742259897000000);
INSERT INTO "rating_change" VALUES(1,15,4,2,2,'rated',2,'entry',1742259901000000);
INSERT INTO "rating_change" VALUES(1,15,5,3,1,'rated',2,'entry',1742259905000000);
INSERT INTO "rating_change" VALUES(1,15,6,3,2,'rated',2,'entry',1742259909000000);
INSERT INTO "rating_change" VALUES(1,15,7,4,1,'rated',5,'entry',1742259913000000);
INSERT INTO "rating_change" VALUES(1,15,8,4,2,'rated',5,'entry',1742259917000000);
INSERT INTO "rating_change" VALUES(1,15,9,5,1,'rated',2,'entry',1742259921000000);
INSERT INTO "rating_change" VALUES(1,15,10,5,2,'rated',2,'entry',1742259925000000);
INSERT INTO "rating_change" VALUES(1,16,1,1,1,'rated',4,'entry',1742260024000000);
INSERT INTO "rating_change" VALUES(1,16,2,1,2,'rated',3,'entry',1742260028000000);
INSERT INTO "rating_change" VALUES(1,16,3,2,1,'rated',4,'entry',1742260032000000);
INSERT INTO "rating_change" VALUES(1,16,4,2,2,'rated',2,'entry',1742260036000000);
INSERT INTO "rating_change" VALUES(1,16,5,3,1,'rated',2,'entry',1742260040000000);
INSERT INTO "rating_change" VALUES(1,16,6,3,2,'abstained',NULL,'entry',1742260044000000);
INSERT INTO "rating_change" VALUES(1,16,7,4,1,'rated',4,'entry',1742260048000000);
INSERT INTO "rating_change" VALUES(1,16,8,4,2,'rated',4,'entry',1742260052000000);
INSERT INTO "rating_change" VALUES(1,16,9,5,1,'rated',2,'entry',1742260056000000);
INSERT INTO "rating_change" VALUES(1,16,10,5,2,'rated',2,'entry',1742260060000000);
INSERT INTO "rating_change" VALUES(1,17,1,1,1,'rated',5,'entry',1742260159000000);
INSERT INTO "rating_change" VALUES(1,17,2,1,2,'rated',2,'entry',1742260163000000);
INSERT INTO "rating_change" VALUES(1,17,3,2,1,'rated',5,'entry',1742260167000000);
INSERT INTO "rating_change" VALUES(1,17,4,2,2,'abstained',NULL,'entry',1742260171000000);
INSERT INTO "rating_change" VALUES(1,17,5,3,1,'rated',1,'entry',1742260175000000);
INSERT INTO "rating_change" VALUES(1,17,6,3,2,'rated',2,'entry',1742260179000000);
INSERT INTO "rating_change" VALUES(1,17,7,4,1,'rated',5,'entry',1742260183000000);
INSERT INTO "rating_change" VALUES(1,17,8,4,2,'rated',4,'entry',1742260187000000);
INSERT INTO "rating_change" VALUES(1,17,9,5,1,'rated',2,'entry',1742260191000000);
INSERT INTO "rating_change" VALUES(1,17,10,5,2,'rated',2,'entry',1742260195000000);
INSERT INTO "rating_change" VALUES(1,18,1,1,1,'rated',4,'entry',1742260294000000);
INSERT INTO "rating_change" VALUES(1,18,2,1,2,'rated',3,'entry',1742260298000000);
INSERT INTO "rating_change" VALUES(1,18,3,2,1,'rated',4,'entry',1742260302000000);
INSERT INTO "rating_change" VALUES(1,18,4,2,2,'abstained',NULL,'entry',1742260306000000);
INSERT INTO "rating_change" VALUES(1,18,5,3,1,'rated',1,'entry',1742260310000000);
INSERT INTO "rating_change" VALUES(1,18,6,3,2,'rated',2,'entry',1742260314000000);
INSERT INTO "rating_change" VALUES(1,18,7,4,1,'rated',4,'entry',1742260318000000);
INSERT INTO "rating_change" VALUES(1,18,8,4,2,'rated',4,'entry',1742260322000000);
INSERT INTO "rating_change" VALUES(1,18,9,5,1,'rated',1,'entry',1742260326000000);
INSERT INTO "rating_change" VALUES(1,18,10,5,2,'rated',1,'entry',1742260330000000);
INSERT INTO "rating_change" VALUES(1,19,1,1,1,'rated',3,'entry',1742260429000000);
INSERT INTO "rating_change" VALUES(1,19,2,1,2,'rated',2,'entry',1742260433000000);
INSERT INTO "rating_change" VALUES(1,19,3,2,1,'rated',3,'entry',1742260437000000);
INSERT INTO "rating_change" VALUES(1,19,4,2,2,'abstained',NULL,'entry',1742260441000000);
INSERT INTO "rating_change" VALUES(1,19,5,3,1,'rated',2,'entry',1742260445000000);
INSERT INTO "rating_change" VALUES(1,19,6,3,2,'rated',1,'entry',1742260449000000);
INSERT INTO "rating_change" VALUES(1,19,7,4,1,'rated',4,'entry',1742260453000000);
INSERT INTO "rating_change" VALUES(1,19,8,4,2,'rated',3,'entry',1742260457000000);
INSERT INTO "rating_change" VALUES(1,19,9,5,1,'rated',1,'entry',1742260461000000);
INSERT INTO "rating_change" VALUES(1,19,10,5,2,'rated',1,'entry',1742260465000000);
INSERT INTO "rating_change" VALUES(1,20,1,1,1,'rated',5,'entry',1742260564000000);
INSERT INTO "rating_change" VALUES(1,20,2,1,2,'rated',3,'entry',1742260568000000);
INSERT INTO "rating_change" VALUES(1,20,3,2,1,'rated',4,'entry',1742260572000000);
INSERT INTO "rating_change" VALUES(1,20,4,3,1,'rated',3,'entry',1742260580000000);
INSERT INTO "rating_change" VALUES(1,20,5,3,2,'rated',3,'entry',1742260584000000);
INSERT INTO "rating_change" VALUES(1,20,6,4,1,'rated',5,'entry',1742260588000000);
INSERT INTO "rating_change" VALUES(1,20,7,4,2,'rated',3,'entry',1742260592000000);
INSERT INTO "rating_change" VALUES(1,20,8,5,1,'rated',2,'entry',1742260596000000);
INSERT INTO "rating_change" VALUES(1,20,9,5,2,'rated',3,'entry',1742260600000000);
INSERT INTO "rating_change" VALUES(1,21,1,1,1,'rated',4,'kiosk',1742258651000000);
INSERT INTO "rating_change" VALUES(1,21,2,1,2,'rated',2,'kiosk',1742258662000000);
INSERT INTO "rating_change" VALUES(1,21,3,2,1,'rated',4,'kiosk',1742258673000000);
INSERT INTO "rating_change" VALUES(1,21,4,2,2,'abstained',NULL,'kiosk',1742258684000000);
INSERT INTO "rating_change" VALUES(1,21,5,3,1,'rated',2,'kiosk',1742258695000000);
INSERT INTO "rating_change" VALUES(1,21,6,3,2,'rated',3,'kiosk',1742258706000000);
INSERT INTO "rating_change" VALUES(1,21,7,4,1,'rated',4,'kiosk',1742258717000000);
INSERT INTO "rating_change" VALUES(1,21,8,4,2,'rated',2,'kiosk',1742258728000000);
INSERT INTO "rating_change" VALUES(1,21,9,5,1,'rated',3,'kiosk',1742258739000000);
INSERT INTO "rating_change" VALUES(1,21,10,5,2,'rated',2,'kiosk',1742258750000000);
INSERT INTO "rating_change" VALUES(1,22,1,1,1,'rated',5,'kiosk',1742259011000000);
INSERT INTO "rating_change" VALUES(1,22,2,1,2,'rated',3,'kiosk',1742259022000000);
INSERT INTO "rating_change" VALUES(1,22,3,2,1,'rated',4,'kiosk',1742259033000000);
INSERT INTO "rating_change" VALUES(1,22,4,2,2,'abstained',NULL,'kiosk',1742259044000000);
INSERT INTO "rating_change" VALUES(1,22,5,3,1,'rated',4,'kiosk',1742259055000000);
INSERT INTO "rating_change" VALUES(1,22,6,3,2,'rated',4,'kiosk',1742259066000000);
INSERT INTO "rating_change" VALUES(1,22,7,4,1,'rated',4,'kiosk',1742259077000000);
INSERT INTO "rating_change" VALUES(1,22,8,4,2,'rated',4,'kiosk',1742259088000000);
INSERT INTO "rating_change" VALUES(1,22,9,5,1,'rated',4,'kiosk',1742259099000000);
INSERT INTO "rating_change" VALUES(1,22,10,5,2,'rated',3,'kiosk',1742259110000000);
INSERT INTO "rating_change" VALUES(1,23,1,1,1,'rated',5,'kiosk',1742259371000000);
INSERT INTO "rating_change" VALUES(1,23,2,1,2,'rated',3,'kiosk',1742259382000000);
INSERT INTO "rating_change" VALUES(1,23,3,2,1,'rated',4,'kiosk',1742259393000000);
INSERT INTO "rating_change" VALUES(1,23,4,2,2,'rated',4,'kiosk',1742259404000000);
INSERT INTO "rating_change" VALUES(1,23,5,3,1,'rated',5,'kiosk',1742259415000000);
INSERT INTO "rating_change" VALUES(1,23,6,3,2,'rated',4,'kiosk',1742259426000000);
INSERT INTO "rating_change" VALUES(1,23,7,4,1,'rated',4,'kiosk',1742259437000000);
INSERT INTO "rating_change" VALUES(1,23,8,4,2,'rated',3,'kiosk',1742259448000000);
INSERT INTO "rating_change" VALUES(1,23,9,5,1,'rated',2,'kiosk',1742259459000000);
INSERT INTO "rating_change" VALUES(1,23,10,5,2,'rated',2,'kiosk',1742259470000000);
INSERT INTO "rating_change" VALUES(1,24,1,1,1,'rated',5,'kiosk',1742259731000000);
INSERT INTO "rating_change" VALUES(1,24,2,1,2,'rated',4,'kiosk',1742259742000000);
INSERT INTO "rating_change" VALUES(1,24,3,2,1,'rated',5,'kiosk',1742259753000000);
INSERT INTO "rating_change" VALUES(1,24,4,2,2,'abstained',NULL,'kiosk',1742259764000000);
INSERT INTO "rating_change" VALUES(1,24,5,3,1,'rated',5,'kiosk',1742259775000000);
INSERT INTO "rating_change" VALUES(1,24,6,3,2,'rated',5,'kiosk',1742259786000000);
INSERT INTO "rating_change" VALUES(1,24,7,4,1,'rated',5,'kiosk',1742259797000000);
INSERT INTO "rating_change" VALUES(1,24,8,4,2,'rated',5,'kiosk',1742259808000000);
INSERT INTO "rating_change" VALUES(1,24,9,5,1,'rated',4,'kiosk',1742259819000000);
INSERT INTO "rating_change" VALUES(1,24,10,5,2,'rated',3,'kiosk',1742259830000000);
INSERT INTO "rating_change" VALUES(1,25,1,1,1,'rated',5,'entry',1742259934000000);
INSERT INTO "rating_change" VALUES(1,25,2,1,2,'rated',4,'entry',1742259938000000);
INSERT INTO "rating_change" VALUES(1,25,3,2,1,'rated',5,'entry',1742259942000000);
INSERT INTO "rating_change" VALUES(1,25,4,2,2,'rated',4,'entry',1742259946000000);
INSERT INTO "rating_change" VALUES(1,25,5,3,1,'rated',5,'entry',1742259950000000);
INSERT INTO "rating_change" VALUES(1,25,6,3,2,'rated',5,'entry',1742259954000000);
INSERT INTO "rating_change" VALUES(1,25,7,4,1,'rated',5,'entry',1742259958000000);
INSERT INTO "rating_change" VALUES(1,25,8,4,2,'rated',4,'entry',1742259962000000);
INSERT INTO "rating_change" VALUES(1,25,9,5,1,'rated',5,'entry',1742259966000000);
INSERT INTO "rating_change" VALUES(1,25,10,5,2,'rated',4,'entry',1742259970000000);
INSERT INTO "rating_change" VALUES(1,26,1,1,1,'rated',5,'entry',1742260069000000);
INSERT INTO "rating_change" VALUES(1,26,2,1,2,'rated',3,'entry',1742260073000000);
INSERT INTO "rating_change" VALUES(1,26,3,2,1,'rated',2,'entry',1742260077000000);
INSERT INTO "rating_change" VALUES(1,26,4,2,2,'rated',2,'entry',1742260081000000);
INSERT INTO "rating_change" VALUES(1,26,5,3,1,'rated',4,'entry',1742260085000000);
INSERT INTO "rating_change" VALUES(1,26,6,3,2,'abstained',NULL,'entry',1742260089000000);
INSERT INTO "rating_change" VALUES(1,26,7,4,1,'rated',2,'entry',1742260093000000);
INSERT INTO "rating_change" VALUES(1,26,8,4,2,'rated',3,'entry',1742260097000000);
INSERT INTO "rating_change" VALUES(1,26,9,5,1,'rated',2,'entry',1742260101000000);
INSERT INTO "rating_change" VALUES(1,26,10,5,2,'rated',2,'entry',1742260105000000);
INSERT INTO "rating_change" VALUES(1,27,1,1,1,'rated',4,'entry',1742260204000000);
INSERT INTO "rating_change" VALUES(1,27,2,1,2,'rated',4,'entry',1742260208000000);
INSERT INTO "rating_change" VALUES(1,27,3,2,1,'rated',4,'entry',1742260212000000);
INSERT INTO "rating_change" VALUES(1,27,4,2,2,'abstained',NULL,'entry',1742260216000000);
INSERT INTO "rating_change" VALUES(1,27,5,3,1,'rated',4,'entry',1742260220000000);
INSERT INTO "rating_change" VALUES(1,27,6,3,2,'rated',3,'entry',1742260224000000);
INSERT INTO "rating_change" VALUES(1,27,7,4,1,'rated',3,'entry',1742260228000000);
INSERT INTO "rating_change" VALUES(1,27,8,4,2,'rated',2,'entry',1742260232000000);
INSERT INTO "rating_change" VALUES(1,27,9,5,1,'rated',4,'entry',1742260236000000);
INSERT INTO "rating_change" VALUES(1,27,10,5,2,'rated',1,'entry',1742260240000000);
INSERT INTO "rating_change" VALUES(1,28,1,1,1,'rated',5,'entry',1742260339000000);
INSERT INTO "rating_change" VALUES(1,28,2,1,2,'abstained',NULL,'entry',1742260343000000);
INSERT INTO "rating_change" VALUES(1,28,3,2,1,'rated',3,'entry',1742260347000000);
INSERT INTO "rating_change" VALUES(1,28,4,2,2,'rated',3,'entry',1742260351000000);
INSERT INTO "rating_change" VALUES(1,28,5,3,1,'rated',4,'entry',1742260355000000);
INSERT INTO "rating_change" VALUES(1,28,6,3,2,'rated',4,'entry',1742260359000000);
INSERT INTO "rating_change" VALUES(1,28,7,4,1,'rated',4,'entry',1742260363000000);
INSERT INTO "rating_change" VALUES(1,28,8,4,2,'rated',3,'entry',1742260367000000);
INSERT INTO "rating_change" VALUES(1,28,9,5,1,'rated',3,'entry',1742260371000000);
INSERT INTO "rating_change" VALUES(1,28,10,5,2,'rated',3,'entry',1742260375000000);
INSERT INTO "rating_change" VALUES(1,29,1,1,1,'rated',4,'entry',1742260474000000);
INSERT INTO "rating_change" VALUES(1,29,2,1,2,'rated',1,'entry',1742260478000000);
INSERT INTO "rating_change" VALUES(1,29,3,2,1,'rated',3,'entry',1742260482000000);
INSERT INTO "rating_change" VALUES(1,29,4,2,2,'rated',4,'entry',1742260486000000);
INSERT INTO "rating_change" VALUES(1,29,5,3,1,'rated',3,'entry',1742260490000000);
INSERT INTO "rating_change" VALUES(1,29,6,3,2,'rated',3,'entry',1742260494000000);
INSERT INTO "rating_change" VALUES(1,29,7,4,1,'rated',3,'entry',1742260498000000);
INSERT INTO "rating_change" VALUES(1,29,8,4,2,'rated',3,'entry',1742260502000000);
INSERT INTO "rating_change" VALUES(1,29,9,5,1,'rated',1,'entry',1742260506000000);
INSERT INTO "rating_change" VALUES(1,29,10,5,2,'rated',1,'entry',1742260510000000);
INSERT INTO "rating_change" VALUES(1,30,1,1,1,'rated',5,'entry',1742260609000000);
INSERT INTO "rating_change" VALUES(1,30,2,1,2,'rated',3,'entry',1742260613000000);
INSERT INTO "rating_change" VALUES(1,30,3,2,1,'rated',2,'entry',1742260617000000);
INSERT INTO "rating_change" VALUES(1,30,4,3,1,'rated',5,'entry',1742260625000000);
INSERT INTO "rating_change" VALUES(1,30,5,3,2,'rated',4,'entry',1742260629000000);
INSERT INTO "rating_change" VALUES(1,30,6,4,1,'rated',4,'entry',1742260633000000);
INSERT INTO "rating_change" VALUES(1,30,7,4,2,'rated',3,'entry',1742260637000000);
INSERT INTO "rating_change" VALUES(1,30,8,5,1,'rated',4,'entry',1742260641000000);
INSERT INTO "rating_change" VALUES(1,30,9,5,2,'rated',2,'entry',1742260645000000);
INSERT INTO "rating_change" VALUES(2,1,1,1,1,'rated',5,'kiosk',1742263511000000);
INSERT INTO "rating_change" VALUES(2,1,2,1,2,'rated',4,'kiosk',1742263522000000);
INSERT INTO "rating_change" VALUES(2,1,3,2,1,'rated',4,'kiosk',1742263533000000);
INSERT INTO "rating_change" VALUES(2,1,4,2,2,'rated',3,'kiosk',1742263544000000);
INSERT INTO "rating_change" VALUES(2,1,5,3,1,'rated',3,'kiosk',1742263555000000);
INSERT INTO "rating_change" VALUES(2,1,6,3,2,'rated',3,'kiosk',1742263566000000);
INSERT INTO "rating_change" VALUES(2,1,7,4,1,'rated',5,'kiosk',1742263577000000);
INSERT INTO "rating_change" VALUES(2,1,8,4,2,'rated',4,'kiosk',1742263588000000);
INSERT INTO "rating_change" VALUES(2,1,9,5,1,'rated',4,'kiosk',1742263599000000);
INSERT INTO "rating_change" VALUES(2,1,10,5,2,'rated',2,'kiosk',1742263610000000);
INSERT INTO "rating_change" VALUES(2,2,1,1,1,'rated',4,'kiosk',1742263871000000);
INSERT INTO "rating_change" VALUES(2,2,2,1,2,'rated',4,'kiosk',1742263882000000);
INSERT INTO "rating_change" VALUES(2,2,3,2,1,'rated',3,'kiosk',1742263893000000);
INSERT INTO "rating_change" VALUES(2,2,4,2,2,'rated',3,'kiosk',1742263904000000);
INSERT INTO "rating_change" VALUES(2,2,5,3,1,'rated',2,'kiosk',1742263915000000);
INSERT INTO "rating_change" VALUES(2,2,6,3,2,'rated',3,'kiosk',1742263926000000);
INSERT INTO "rating_change" VALUES(2,2,7,4,1,'rated',5,'kiosk',1742263937000000);
INSERT INTO "rating_change" VALUES(2,2,8,4,2,'rated',4,'kiosk',1742263948000000);
INSERT INTO "rating_change" VALUES(2,2,9,5,1,'rated',4,'kiosk',1742263959000000);
INSERT INTO "rating_change" VALUES(2,2,10,5,2,'rated',2,'kiosk',1742263970000000);
INSERT INTO "rating_change" VALUES(2,3,1,1,1,'rated',5,'kiosk',1742264231000000);
INSERT INTO "rating_change" VALUES(2,3,2,1,2,'rated',4,'kiosk',1742264242000000);
INSERT INTO "rating_change" VALUES(2,3,3,2,1,'rated',5,'kiosk',1742264253000000);
INSERT INTO "rating_change" VALUES(2,3,4,2,2,'rated',3,'kiosk',1742264264000000);
INSERT INTO "rating_change" VALUES(2,3,5,3,1,'rated',4,'kiosk',1742264275000000);
INSERT INTO "rating_change" VALUES(2,3,6,3,2,'rated',4,'kiosk',1742264286000000);
INSERT INTO "rating_change" VALUES(2,3,7,4,1,'rated',3,'kiosk',1742264297000000);
INSERT INTO "rating_change" VALUES(2,3,8,4,2,'rated',4,'kiosk',1742264308000000);
INSERT INTO "rating_change" VALUES(2,3,9,5,1,'rated',5,'kiosk',1742264319000000);
INSERT INTO "rating_change" VALUES(2,3,10,5,2,'rated',3,'kiosk',1742264330000000);
INSERT INTO "rating_change" VALUES(2,4,1,1,1,'rated',5,'kiosk',1742264591000000);
INSERT INTO "rating_change" VALUES(2,4,2,1,2,'rated',4,'kiosk',1742264602000000);
INSERT INTO "rating_change" VALUES(2,4,3,2,1,'rated',4,'kiosk',1742264613000000);
INSERT INTO "rating_change" VALUES(2,4,4,2,2,'rated',4,'kiosk',1742264624000000);
INSERT INTO "rating_change" VALUES(2,4,5,3,1,'rated',5,'kiosk',1742264635000000);
INSERT INTO "rating_change" VALUES(2,4,6,3,2,'rated',2,'kiosk',1742264646000000);
INSERT INTO "rating_change" VALUES(2,4,7,4,1,'rated',5,'kiosk',1742264657000000);
INSERT INTO "rating_change" VALUES(2,4,8,4,2,'rated',4,'kiosk',1742264668000000);
INSERT INTO "rating_change" VALUES(2,4,9,5,1,'rated',4,'kiosk',1742264679000000);
INSERT INTO "rating_change" VALUES(2,4,10,5,2,'rated',2,'kiosk',1742264690000000);
INSERT INTO "rating_change" VALUES(2,5,1,1,1,'rated',4,'entry',1742264944000000);
INSERT INTO "rating_change" VALUES(2,5,2,1,2,'rated',5,'entry',1742264948000000);
INSERT INTO "rating_change" VALUES(2,5,3,2,1,'rated',4,'entry',1742264952000000);
INSERT INTO "rating_change" VALUES(2,5,4,2,2,'rated',3,'entry',1742264956000000);
INSERT INTO "rating_change" VALUES(2,5,5,3,1,'rated',4,'entry',1742264960000000);
INSERT INTO "rating_change" VALUES(2,5,6,3,2,'rated',3,'entry',1742264964000000);
INSERT INTO "rating_change" VALUES(2,5,7,4,1,'rated',4,'entry',1742264968000000);
INSERT INTO "rating_change" VALUES(2,5,8,4,2,'rated',4,'entry',1742264972000000);
INSERT INTO "rating_change" VALUES(2,5,9,5,1,'rated',5,'entry',1742264976000000);
INSERT INTO "rating_change" VALUES(2,5,10,5,2,'rated',2,'entry',1742264980000000);
INSERT INTO "rating_change" VALUES(2,6,1,1,1,'rated',5,'entry',1742265079000000);
INSERT INTO "rating_change" VALUES(2,6,2,1,2,'rated',4,'entry',1742265083000000);
INSERT INTO "rating_change" VALUES(2,6,3,2,1,'rated',5,'entry',1742265087000000);
INSERT INTO "rating_change" VALUES(2,6,4,2,2,'rated',4,'entry',1742265091000000);
INSERT INTO "rating_change" VALUES(2,6,5,3,1,'rated',4,'entry',1742265095000000);
INSERT INTO "rating_change" VALUES(2,6,6,3,2,'rated',4,'entry',1742265099000000);
INSERT INTO "rating_change" VALUES(2,6,7,4,1,'rated',4,'entry',1742265103000000);
INSERT INTO "rating_change" VALUES(2,6,8,4,2,'rated',3,'entry',1742265107000000);
INSERT INTO "rating_change" VALUES(2,6,9,5,1,'rated',5,'entry',1742265111000000);
INSERT INTO "rating_change" VALUES(2,6,10,5,2,'rated',1,'entry',1742265115000000);
INSERT INTO "rating_change" VALUES(2,7,1,1,1,'rated',5,'entry',1742265214000000);
INSERT INTO "rating_change" VALUES(2,7,2,1,2,'rated',3,'entry',1742265218000000);
INSERT INTO "rating_change" VALUES(2,7,3,2,1,'rated',4,'entry',1742265222000000);
INSERT INTO "rating_change" VALUES(2,7,4,2,2,'rated',3,'entry',1742265226000000);
INSERT INTO "rating_change" VALUES(2,7,5,3,1,'rated',4,'entry',1742265230000000);
INSERT INTO "rating_change" VALUES(2,7,6,3,2,'rated',4,'entry',1742265234000000);
INSERT INTO "rating_change" VALUES(2,7,7,4,1,'rated',5,'entry',1742265238000000);
INSERT INTO "rating_change" VALUES(2,7,8,4,2,'rated',4,'entry',1742265242000000);
INSERT INTO "rating_change" VALUES(2,7,9,5,1,'rated',3,'entry',1742265246000000);
INSERT INTO "rating_change" VALUES(2,7,10,5,2,'rated',3,'entry',1742265250000000);
INSERT INTO "rating_change" VALUES(2,8,1,1,1,'rated',5,'entry',1742265349000000);
INSERT INTO "rating_change" VALUES(2,8,2,1,2,'rated',4,'entry',1742265353000000);
INSERT INTO "rating_change" VALUES(2,8,3,2,1,'rated',5,'entry',1742265357000000);
INSERT INTO "rating_change" VALUES(2,8,4,2,2,'rated',4,'entry',1742265361000000);
INSERT INTO "rating_change" VALUES(2,8,5,3,1,'rated',4,'entry',1742265365000000);
INSERT INTO "rating_change" VALUES(2,8,6,3,2,'rated',3,'entry',1742265369000000);
INSERT INTO "rating_change" VALUES(2,8,7,4,1,'rated',4,'entry',1742265373000000);
INSERT INTO "rating_change" VALUES(2,8,8,4,2,'rated',5,'entry',1742265377000000);
INSERT INTO "rating_change" VALUES(2,8,9,5,1,'rated',4,'entry',1742265381000000);
INSERT INTO "rating_change" VALUES(2,8,10,5,2,'rated',2,'entry',1742265385000000);
INSERT INTO "rating_change" VALUES(2,9,1,1,1,'rated',4,'entry',1742265484000000);
INSERT INTO "rating_change" VALUES(2,9,2,1,2,'rated',2,'entry',1742265488000000);
INSERT INTO "rating_change" VALUES(2,9,3,2,1,'rated',5,'entry',1742265492000000);
INSERT INTO "rating_change" VALUES(2,9,4,2,2,'abstained',NULL,'entry',1742265496000000);
INSERT INTO "rating_change" VALUES(2,9,5,3,1,'rated',3,'entry',1742265500000000);
INSERT INTO "rating_change" VALUES(2,9,6,3,2,'rated',2,'entry',1742265504000000);
INSERT INTO "rating_change" VALUES(2,9,7,4,1,'rated',5,'entry',1742265508000000);
INSERT INTO "rating_change" VALUES(2,9,8,4,2,'rated',3,'entry',1742265512000000);
INSERT INTO "rating_change" VALUES(2,9,9,5,1,'rated',2,'entry',1742265516000000);
INSERT INTO "rating_change" VALUES(2,9,10,5,2,'rated',1,'entry',1742265520000000);
INSERT INTO "rating_change" VALUES(2,10,1,1,1,'rated',4,'entry',1742265619000000);
INSERT INTO "rating_change" VALUES(2,10,2,1,2,'rated',3,'entry',1742265623000000);
INSERT INTO "rating_change" VALUES(2,10,3,2,1,'rated',4,'entry',1742265627000000);
INSERT INTO "rating_change" VALUES(2,10,4,2,2,'rated',2,'entry',1742265631000000);
INSERT INTO "rating_change" VALUES(2,10,5,3,1,'rated',3,'entry',1742265635000000);
INSERT INTO "rating_change" VALUES(2,10,6,3,2,'rated',3,'entry',1742265639000000);
INSERT INTO "rating_change" VALUES(2,10,7,4,1,'rated',4,'entry',1742265643000000);
INSERT INTO "rating_change" VALUES(2,10,8,4,2,'rated',4,'entry',1742265647000000);
INSERT INTO "rating_change" VALUES(2,10,9,5,1,'rated',4,'entry',1742265651000000);
INSERT INTO "rating_change" VALUES(2,10,10,5,2,'rated',1,'entry',1742265655000000);
INSERT INTO "rating_change" VALUES(2,11,1,1,1,'rated',5,'kiosk',1742263631000000);
INSERT INTO "rating_change" VALUES(2,11,2,1,2,'rated',4,'kiosk',1742263642000000);
INSERT INTO "rating_change" VALUES(2,11,3,2,1,'rated',4,'kiosk',1742263653000000);
INSERT INTO "rating_change" VALUES(2,11,4,2,2,'rated',2,'kiosk',1742263664000000);
INSERT INTO "rating_change" VALUES(2,11,5,3,1,'rated',2,'kiosk',1742263675000000);
INSERT INTO "rating_change" VALUES(2,11,6,3,2,'rated',2,'kiosk',1742263686000000);
INSERT INTO "rating_change" VALUES(2,11,7,4,1,'rated',5,'kiosk',1742263697000000);
INSERT INTO "rating_change" VALUES(2,11,8,4,2,'rated',4,'kiosk',1742263708000000);
INSERT INTO "rating_change" VALUES(2,11,9,5,1,'rated',2,'kiosk',1742263719000000);
INSERT INTO "rating_change" VALUES(2,11,10,5,2,'rated',2,'kiosk',1742263730000000);
INSERT INTO "rating_change" VALUES(2,12,1,1,1,'rated',5,'kiosk',1742263991000000);
INSERT INTO "rating_change" VALUES(2,12,2,1,2,'rated',4,'kiosk',1742264002000000);
INSERT INTO "rating_change" VALUES(2,12,3,2,1,'rated',5,'kiosk',1742264013000000);
INSERT INTO "rating_change" VALUES(2,12,4,2,2,'rated',4,'kiosk',1742264024000000);
INSERT INTO "rating_change" VALUES(2,12,5,3,1,'rated',3,'kiosk',1742264035000000);
INSERT INTO "rating_change" VALUES(2,12,6,3,2,'rated',3,'kiosk',1742264046000000);
INSERT INTO "rating_change" VALUES(2,12,7,4,1,'rated',5,'kiosk',1742264057000000);
INSERT INTO "rating_change" VALUES(2,12,8,4,2,'rated',5,'kiosk',1742264068000000);
INSERT INTO "rating_change" VALUES(2,12,9,5,1,'rated',2,'kiosk',1742264079000000);
INSERT INTO "rating_change" VALUES(2,12,10,5,2,'rated',1,'kiosk',1742264090000000);
INSERT INTO "rating_change" VALUES(2,13,1,1,1,'rated',5,'kiosk',1742264351000000);
INSERT INTO "rating_change" VALUES(2,13,2,1,2,'rated',5,'kiosk',1742264362000000);
INSERT INTO "rating_change" VALUES(2,13,3,2,1,'rated',5,'kiosk',1742264373000000);
INSERT INTO "rating_change" VALUES(2,13,4,2,2,'rated',4,'kiosk',1742264384000000);
INSERT INTO "rating_change" VALUES(2,13,5,3,1,'rated',4,'kiosk',1742264395000000);
INSERT INTO "rating_change" VALUES(2,13,6,3,2,'rated',4,'kiosk',1742264406000000);
INSERT INTO "rating_change" VALUES(2,13,7,4,1,'rated',5,'kiosk',1742264417000000);
INSERT INTO "rating_change" VALUES(2,13,8,4,2,'rated',5,'kiosk',1742264428000000);
INSERT INTO "rating_change" VALUES(2,13,9,5,1,'rated',4,'kiosk',1742264439000000);
INSERT INTO "rating_change" VALUES(2,13,10,5,2,'rated',2,'kiosk',1742264450000000);
INSERT INTO "rating_change" VALUES(2,14,1,1,1,'rated',5,'kiosk',1742264711000000);
INSERT INTO "rating_change" VALUES(2,14,2,1,2,'rated',5,'kiosk',1742264722000000);
INSERT INTO "rating_change" VALUES(2,14,3,2,1,'rated',5,'kiosk',1742264733000000);
INSERT INTO "rating_change" VALUES(2,14,4,2,2,'rated',3,'kiosk',1742264744000000);
INSERT INTO "rating_change" VALUES(2,14,5,3,1,'rated',3,'kiosk',1742264755000000);
INSERT INTO "rating_change" VALUES(2,14,6,3,2,'rated',3,'kiosk',1742264766000000);
INSERT INTO "rating_change" VALUES(2,14,7,4,1,'rated',5,'kiosk',1742264777000000);
INSERT INTO "rating_change" VALUES(2,14,8,4,2,'rated',5,'kiosk',1742264788000000);
INSERT INTO "rating_change" VALUES(2,14,9,5,1,'rated',3,'kiosk',1742264799000000);
INSERT INTO "rating_change" VALUES(2,14,10,5,2,'rated',1,'kiosk',1742264810000000);
INSERT INTO "rating_change" VALUES(2,15,1,1,1,'rated',4,'entry',1742264989000000);
INSERT INTO "rating_change" VALUES(2,15,2,1,2,'rated',4,'entry',1742264993000000);
INSERT INTO "rating_change" VALUES(2,15,3,2,1,'rated',5,'entry',1742264997000000);
INSERT INTO "rating_change" VALUES(2,15,4,2,2,'rated',2,'entry',1742265001000000);
INSERT INTO "rating_change" VALUES(2,15,5,3,1,'rated',3,'entry',1742265005000000);
INSERT INTO "rating_change" VALUES(2,15,6,3,2,'rated',3,'entry',1742265009000000);
INSERT INTO "rating_change" VALUES(2,15,7,4,1,'rated',5,'entry',1742265013000000);
INSERT INTO "rating_change" VALUES(2,15,8,4,2,'rated',5,'entry',1742265017000000);
INSERT INTO "rating_change" VALUES(2,15,9,5,1,'rated',1,'entry',1742265021000000);
INSERT INTO "rating_change" VALUES(2,15,10,5,2,'rated',2,'entry',1742265025000000);
INSERT INTO "rating_change" VALUES(2,16,1,1,1,'rated',5,'entry',1742265124000000);
INSERT INTO "rating_change" VALUES(2,16,2,1,2,'rated',4,'entry',1742265128000000);
INSERT INTO "rating_change" VALUES(2,16,3,2,1,'rated',4,'entry',1742265132000000);
INSERT INTO "rating_change" VALUES(2,16,4,2,2,'rated',2,'entry',1742265136000000);
INSERT INTO "rating_change" VALUES(2,16,5,3,1,'rated',3,'entry',1742265140000000);
INSERT INTO "rating_change" VALUES(2,16,6,3,2,'rated',3,'entry',1742265144000000);
INSERT INTO "rating_change" VALUES(2,16,7,4,1,'rated',4,'entry',1742265148000000);
INSERT INTO "rating_change" VALUES(2,16,8,4,2,'rated',4,'entry',1742265152000000);
INSERT INTO "rating_change" VALUES(2,16,9,5,1,'rated',2,'entry',1742265156000000);
INSERT INTO "rating_change" VALUES(2,16,10,5,2,'rated',1,'entry',1742265160000000);
INSERT INTO "rating_change" VALUES(2,17,1,1,1,'rated',5,'entry',1742265259000000);
INSERT INTO "rating_change" VALUES(2,17,2,1,2,'rated',3,'entry',1742265263000000);
INSERT INTO "rating_change" VALUES(2,17,3,2,1,'rated',5,'entry',1742265267000000);
INSERT INTO "rating_change" VALUES(2,17,4,2,2,'rated',3,'entry',1742265271000000);
INSERT INTO "rating_change" VALUES(2,17,5,3,1,'rated',2,'entry',1742265275000000);
INSERT INTO "rating_change" VALUES(2,17,6,3,2,'rated',3,'entry',1742265279000000);
INSERT INTO "rating_change" VALUES(2,17,7,4,1,'rated',5,'entry',1742265283000000);
INSERT INTO "rating_change" VALUES(2,17,8,4,2,'rated',4,'entry',1742265287000000);
INSERT INTO "rating_change" VALUES(2,17,9,5,1,'rated',2,'entry',1742265291000000);
INSERT INTO "rating_change" VALUES(2,17,10,5,2,'rated',2,'entry',1742265295000000);
INSERT INTO "rating_change" VALUES(2,18,1,1,1,'rated',4,'entry',1742265394000000);
INSERT INTO "rating_change" VALUES(2,18,2,1,2,'rated',4,'entry',1742265398000000);
INSERT INTO "rating_change" VALUES(2,18,3,2,1,'rated',5,'entry',1742265402000000);
INSERT INTO "rating_change" VALUES(2,18,4,2,2,'rated',2,'entry',1742265406000000);
INSERT INTO "rating_change" VALUES(2,18,5,3,1,'rated',2,'entry',1742265410000000);
INSERT INTO "rating_change" VALUES(2,18,6,3,2,'rated',2,'entry',1742265414000000);
INSERT INTO "rating_change" VALUES(2,18,7,4,1,'rated',4,'entry',1742265418000000);
INSERT INTO "rating_change" VALUES(2,18,8,4,2,'rated',4,'entry',1742265422000000);
INSERT INTO "rating_change" VALUES(2,18,9,5,1,'rated',1,'entry',1742265426000000);
INSERT INTO "rating_change" VALUES(2,18,10,5,2,'rated',1,'entry',1742265430000000);
INSERT INTO "rating_change" VALUES(2,19,1,1,1,'rated',3,'entry',1742265529000000);
INSERT INTO "rating_change" VALUES(2,19,2,1,2,'rated',4,'entry',1742265533000000);
INSERT INTO "rating_change" VALUES(2,19,3,2,1,'rated',3,'entry',1742265537000000);
INSERT INTO "rating_change" VALUES(2,19,4,2,2,'rated',3,'entry',1742265541000000);
INSERT INTO "rating_change" VALUES(2,19,5,3,1,'rated',2,'entry',1742265545000000);
INSERT INTO "rating_change" VALUES(2,19,6,3,2,'rated',2,'entry',1742265549000000);
INSERT INTO "rating_change" VALUES(2,19,7,4,1,'rated',5,'entry',1742265553000000);
INSERT INTO "rating_change" VALUES(2,19,8,4,2,'rated',4,'entry',1742265557000000);
INSERT INTO "rating_change" VALUES(2,19,9,5,1,'rated',1,'entry',1742265561000000);
INSERT INTO "rating_change" VALUES(2,19,10,5,2,'rated',1,'entry',1742265565000000);
INSERT INTO "rating_change" VALUES(2,20,1,1,1,'rated',5,'entry',1742265664000000);
INSERT INTO "rating_change" VALUES(2,20,2,1,2,'rated',4,'entry',1742265668000000);
INSERT INTO "rating_change" VALUES(2,20,3,2,1,'rated',4,'entry',1742265672000000);
INSERT INTO "rating_change" VALUES(2,20,4,2,2,'rated',3,'entry',1742265676000000);
INSERT INTO "rating_change" VALUES(2,20,5,3,1,'rated',4,'entry',1742265680000000);
INSERT INTO "rating_change" VALUES(2,20,6,3,2,'rated',4,'entry',1742265684000000);
INSERT INTO "rating_change" VALUES(2,20,7,4,1,'rated',5,'entry',1742265688000000);
INSERT INTO "rating_change" VALUES(2,20,8,4,2,'rated',4,'entry',1742265692000000);
INSERT INTO "rating_change" VALUES(2,20,9,5,1,'rated',2,'entry',1742265696000000);
INSERT INTO "rating_change" VALUES(2,20,10,5,2,'rated',3,'entry',1742265700000000);
INSERT INTO "rating_change" VALUES(2,21,1,1,1,'rated',4,'kiosk',1742263751000000);
INSERT INTO "rating_change" VALUES(2,21,2,1,2,'rated',4,'kiosk',1742263762000000);
INSERT INTO "rating_change" VALUES(2,21,3,2,1,'rated',4,'kiosk',1742263773000000);
INSERT INTO "rating_change" VALUES(2,21,4,2,2,'rated',3,'kiosk',1742263784000000);
INSERT INTO "rating_change" VALUES(2,21,5,3,1,'rated',3,'kiosk',1742263795000000);
INSERT INTO "rating_change" VALUES(2,21,6,3,2,'rated',3,'kiosk',1742263806000000);
INSERT INTO "rating_change" VALUES(2,21,7,4,1,'rated',4,'kiosk',1742263817000000);
INSERT INTO "rating_change" VALUES(2,21,8,4,2,'rated',3,'kiosk',1742263828000000);
INSERT INTO "rating_change" VALUES(2,21,9,5,1,'rated',4,'kiosk',1742263839000000);
INSERT INTO "rating_change" VALUES(2,21,10,5,2,'rated',1,'kiosk',1742263850000000);
INSERT INTO "rating_change" VALUES(2,22,1,1,1,'rated',5,'kiosk',1742264111000000);
INSERT INTO "rating_change" VALUES(2,22,2,1,2,'rated',5,'kiosk',1742264122000000);
INSERT INTO "rating_change" VALUES(2,22,3,2,1,'rated',4,'kiosk',1742264133000000);
INSERT INTO "rating_change" VALUES(2,22,4,2,2,'rated',4,'kiosk',1742264144000000);
INSERT INTO "rating_change" VALUES(2,22,5,3,1,'rated',5,'kiosk',1742264155000000);
INSERT INTO "rating_change" VALUES(2,22,6,3,2,'rated',3,'kiosk',1742264166000000);
INSERT INTO "rating_change" VALUES(2,22,7,4,1,'rated',4,'kiosk',1742264177000000);
INSERT INTO "rating_change" VALUES(2,22,8,4,2,'rated',4,'kiosk',1742264188000000);
INSERT INTO "rating_change" VALUES(2,22,9,5,1,'rated',4,'kiosk',1742264199000000);
INSERT INTO "rating_change" VALUES(2,22,10,5,2,'rated',3,'kiosk',1742264210000000);
INSERT INTO "rating_change" VALUES(2,23,1,1,1,'rated',5,'kiosk',1742264471000000);
INSERT INTO "rating_change" VALUES(2,23,2,1,2,'rated',4,'kiosk',1742264482000000);
INSERT INTO "rating_change" VALUES(2,23,3,2,1,'rated',5,'kiosk',1742264493000000);
INSERT INTO "rating_change" VALUES(2,23,4,2,2,'rated',5,'kiosk',1742264504000000);
INSERT INTO "rating_change" VALUES(2,23,5,3,1,'rated',4,'kiosk',1742264515000000);
INSERT INTO "rating_change" VALUES(2,23,6,3,2,'rated',4,'kiosk',1742264526000000);
INSERT INTO "rating_change" VALUES(2,23,7,4,1,'rated',4,'kiosk',1742264537000000);
INSERT INTO "rating_change" VALUES(2,23,8,4,2,'rated',3,'kiosk',1742264548000000);
INSERT INTO "rating_change" VALUES(2,23,9,5,1,'rated',2,'kiosk',1742264559000000);
INSERT INTO "rating_change" VALUES(2,23,10,5,2,'rated',2,'kiosk',1742264570000000);
INSERT INTO "rating_change" VALUES(2,24,1,1,1,'rated',5,'kiosk',1742264831000000);
INSERT INTO "rating_change" VALUES(2,24,2,1,2,'rated',4,'kiosk',1742264842000000);
INSERT INTO "rating_change" VALUES(2,24,3,2,1,'rated',5,'kiosk',1742264853000000);
INSERT INTO "rating_change" VALUES(2,24,4,2,2,'rated',4,'kiosk',1742264864000000);
INSERT INTO "rating_change" VALUES(2,24,5,3,1,'rated',5,'kiosk',1742264875000000);
INSERT INTO "rating_change" VALUES(2,24,6,3,2,'rated',4,'kiosk',1742264886000000);
INSERT INTO "rating_change" VALUES(2,24,7,4,1,'rated',5,'kiosk',1742264897000000);
INSERT INTO "rating_change" VALUES(2,24,8,4,2,'rated',4,'kiosk',1742264908000000);
INSERT INTO "rating_change" VALUES(2,24,9,5,1,'rated',4,'kiosk',1742264919000000);
INSERT INTO "rating_change" VALUES(2,24,10,5,2,'rated',2,'kiosk',1742264930000000);
INSERT INTO "rating_change" VALUES(2,25,1,1,1,'rated',5,'entry',1742265034000000);
INSERT INTO "rating_change" VALUES(2,25,2,1,2,'rated',4,'entry',1742265038000000);
INSERT INTO "rating_change" VALUES(2,25,3,2,1,'rated',5,'entry',1742265042000000);
INSERT INTO "rating_change" VALUES(2,25,4,2,2,'rated',5,'entry',1742265046000000);
INSERT INTO "rating_change" VALUES(2,25,5,3,1,'rated',5,'entry',1742265050000000);
INSERT INTO "rating_change" VALUES(2,25,6,3,2,'rated',4,'entry',1742265054000000);
INSERT INTO "rating_change" VALUES(2,25,7,4,1,'rated',5,'entry',1742265058000000);
INSERT INTO "rating_change" VALUES(2,25,8,4,2,'rated',4,'entry',1742265062000000);
INSERT INTO "rating_change" VALUES(2,25,9,5,1,'rated',5,'entry',1742265066000000);
INSERT INTO "rating_change" VALUES(2,25,10,5,2,'rated',3,'entry',1742265070000000);
INSERT INTO "rating_change" VALUES(2,26,1,1,1,'rated',5,'entry',1742265169000000);
INSERT INTO "rating_change" VALUES(2,26,2,1,2,'rated',4,'entry',1742265173000000);
INSERT INTO "rating_change" VALUES(2,26,3,2,1,'rated',3,'entry',1742265177000000);
INSERT INTO "rating_change" VALUES(2,26,4,2,2,'rated',3,'entry',1742265181000000);
INSERT INTO "rating_change" VALUES(2,26,5,3,1,'rated',4,'entry',1742265185000000);
INSERT INTO "rating_change" VALUES(2,26,6,3,2,'abstained',NULL,'entry',1742265189000000);
INSERT INTO "rating_change" VALUES(2,26,7,4,1,'rated',3,'entry',1742265193000000);
INSERT INTO "rating_change" VALUES(2,26,8,4,2,'rated',4,'entry',1742265197000000);
INSERT INTO "rating_change" VALUES(2,26,9,5,1,'rated',2,'entry',1742265201000000);
INSERT INTO "rating_change" VALUES(2,26,10,5,2,'rated',2,'entry',1742265205000000);
INSERT INTO "rating_change" VALUES(2,27,1,1,1,'rated',5,'entry',1742265304000000);
INSERT INTO "rating_change" VALUES(2,27,2,1,2,'rated',5,'entry',1742265308000000);
INSERT INTO "rating_change" VALUES(2,27,3,2,1,'rated',4,'entry',1742265312000000);
INSERT INTO "rating_change" VALUES(2,27,4,2,2,'rated',4,'entry',1742265316000000);
INSERT INTO "rating_change" VALUES(2,27,5,3,1,'rated',4,'entry',1742265320000000);
INSERT INTO "rating_change" VALUES(2,27,6,3,2,'rated',3,'entry',1742265324000000);
INSERT INTO "rating_change" VALUES(2,27,7,4,1,'rated',4,'entry',1742265328000000);
INSERT INTO "rating_change" VALUES(2,27,8,4,2,'rated',2,'entry',1742265332000000);
INSERT INTO "rating_change" VALUES(2,27,9,5,1,'rated',4,'entry',1742265336000000);
INSERT INTO "rating_change" VALUES(2,27,10,5,2,'rated',1,'entry',1742265340000000);
INSERT INTO "rating_change" VALUES(2,28,1,1,1,'rated',5,'entry',1742265439000000);
INSERT INTO "rating_change" VALUES(2,28,2,1,2,'rated',3,'entry',1742265443000000);
INSERT INTO "rating_change" VALUES(2,28,3,2,1,'rated',4,'entry',1742265447000000);
INSERT INTO "rating_change" VALUES(2,28,4,2,2,'rated',4,'entry',1742265451000000);
INSERT INTO "rating_change" VALUES(2,28,5,3,1,'rated',4,'entry',1742265455000000);
INSERT INTO "rating_change" VALUES(2,28,6,3,2,'rated',3,'entry',1742265459000000);
INSERT INTO "rating_change" VALUES(2,28,7,4,1,'rated',5,'entry',1742265463000000);
INSERT INTO "rating_change" VALUES(2,28,8,4,2,'rated',3,'entry',1742265467000000);
INSERT INTO "rating_change" VALUES(2,28,9,5,1,'rated',3,'entry',1742265471000000);
INSERT INTO "rating_change" VALUES(2,28,10,5,2,'rated',2,'entry',1742265475000000);
INSERT INTO "rating_change" VALUES(2,29,1,1,1,'rated',4,'entry',1742265574000000);
INSERT INTO "rating_change" VALUES(2,29,2,1,2,'rated',3,'entry',1742265578000000);
INSERT INTO "rating_change" VALUES(2,29,3,2,1,'rated',4,'entry',1742265582000000);
INSERT INTO "rating_change" VALUES(2,29,4,2,2,'rated',5,'entry',1742265586000000);
INSERT INTO "rating_change" VALUES(2,29,5,3,1,'rated',4,'entry',1742265590000000);
INSERT INTO "rating_change" VALUES(2,29,6,3,2,'rated',2,'entry',1742265594000000);
INSERT INTO "rating_change" VALUES(2,29,7,4,1,'rated',4,'entry',1742265598000000);
INSERT INTO "rating_change" VALUES(2,29,8,4,2,'rated',4,'entry',1742265602000000);
INSERT INTO "rating_change" VALUES(2,29,9,5,1,'rated',1,'entry',1742265606000000);
INSERT INTO "rating_change" VALUES(2,29,10,5,2,'rated',1,'entry',1742265610000000);
INSERT INTO "rating_change" VALUES(2,30,1,1,1,'rated',5,'entry',1742265709000000);
INSERT INTO "rating_change" VALUES(2,30,2,1,2,'rated',4,'entry',1742265713000000);
INSERT INTO "rating_change" VALUES(2,30,3,2,1,'rated',3,'entry',1742265717000000);
INSERT INTO "rating_change" VALUES(2,30,4,2,2,'rated',4,'entry',1742265721000000);
INSERT INTO "rating_change" VALUES(2,30,5,3,1,'rated',5,'entry',1742265725000000);
INSERT INTO "rating_change" VALUES(2,30,6,3,2,'rated',3,'entry',1742265729000000);
CREATE TABLE rating_round (
	id INTEGER NOT NULL, 
	uid VARCHAR(36) NOT NULL, 
	workshop_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	opened_at BIGINT, 
	closed_at BIGINT, 
	revealed_at BIGINT, 
	CONSTRAINT pk_rating_round PRIMARY KEY (id), 
	CONSTRAINT uq_rating_round_uid UNIQUE (uid), 
	CONSTRAINT uq_rating_round_workshop_id_number UNIQUE (workshop_id, number), 
	CONSTRAINT ck_rating_round_state_known CHECK (state = 'draft' OR state = 'open' OR state = 'closed'), 
	CONSTRAINT fk_rating_round_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "rating_round" VALUES(1,'01a21e3a-3791-7c0d-b57d-17a3d5b00c5c',1,1,'closed',1742258400000000,1742260920000000,1742261100000000);
INSERT INTO "rating_round" VALUES(2,'01a21e3a-3791-7186-b714-98d01e9fb04f',1,2,'closed',1742263500000000,1742265960000000,1742266080000000);
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
	origin_set TEXT, 
	origin_item TEXT, 
	removed BOOLEAN NOT NULL, 
	search_text TEXT NOT NULL, 
	CONSTRAINT pk_recommendation PRIMARY KEY (id), 
	CONSTRAINT uq_recommendation_uid UNIQUE (uid), 
	CONSTRAINT ck_recommendation_origin_whole CHECK ((origin_set IS NULL) = (origin_item IS NULL)), 
	CONSTRAINT ck_recommendation_removed_boolean CHECK (removed IN (0, 1)), 
	CONSTRAINT fk_recommendation_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "recommendation" VALUES(1,'01a21e3a-3790-7db4-a1ed-bb9f40fc1337',1,0,'R1','AI 연구개발에 대한 국가 지원 확대','Expand national support for AI research and development','정부는 AI 분야의 공공 투자를 확대하고, 핵심 기술에 도전하는 기업에 대한 지원을 강화한다. AI 연구기관과 기업은 개방형 혁신 문화를 바탕으로 과제를 공동으로 기획하고 그 성과를 함께 활용한다.','The government increases public investment in AI and strengthens its support for companies that take on core technologies. AI research institutes and companies plan projects together and share the results, in a culture of open innovation.','Research and development','After an opinion column by Yoon Seok-bin, IT Chosun, early 2025','deepseek-headlines','R1',0,'ai 연구개발에 대한 국가 지원 확대
expand national support for ai research and development
정부는 ai 분야의 공공 투자를 확대하고, 핵심 기술에 도전하는 기업에 대한 지원을 강화한다. ai 연구기관과 기업은 개방형 혁신 문화를 바탕으로 과제를 공동으로 기획하고 그 성과를 함께 활용한다.
the government increases public investment in ai and strengthens its support for companies that take on core technologies. ai research institutes and companies plan projects together and share the results, in a culture of open innovation.');
INSERT INTO "recommendation" VALUES(2,'01a21e3a-3790-74f8-b476-208822d2fc77',1,1,'R2','저비용·고효율 AI 모델 개발','Develop low-cost, high-efficiency AI models','학습과 추론에 드는 비용을 낮추는 새로운 알고리즘을 개발하여, 한정된 자원으로도 경쟁력 있는 AI 모델을 확보한다. 이와 함께 AI 반도체와 하드웨어의 활용 효율을 극대화하는 노력을 국가와 기업 차원에서 동시에 추진한다.','New algorithms make training and inference cheaper, so that competitive AI models can be built with limited resources. At the same time the state and companies both work to use AI chips and hardware as efficiently as possible.','Model efficiency','After an opinion column by Yoon Seok-bin, IT Chosun, early 2025','deepseek-headlines','R2',0,'저비용·고효율 ai 모델 개발
develop low-cost, high-efficiency ai models
학습과 추론에 드는 비용을 낮추는 새로운 알고리즘을 개발하여, 한정된 자원으로도 경쟁력 있는 ai 모델을 확보한다. 이와 함께 ai 반도체와 하드웨어의 활용 효율을 극대화하는 노력을 국가와 기업 차원에서 동시에 추진한다.
new algorithms make training and inference cheaper, so that competitive ai models can be built with limited resources. at the same time the state and companies both work to use ai chips and hardware as efficiently as possible.');
INSERT INTO "recommendation" VALUES(3,'01a21e3a-3790-7f7a-a10c-ad9286583870',1,2,'R3','오픈소스 AI 생태계 활성화','Vitalise the open-source AI ecosystem','국내 기업이 오픈소스 AI에 적극 참여하고 기여하는 문화를 조성한다. 아울러 연구자와 스타트업이 자유롭게 활용할 수 있는 개방형 AI 플랫폼을 구축하여, 누구나 공개된 성과를 토대로 새로운 시도를 할 수 있도록 한다.','Domestic companies are encouraged to take part in open-source AI and to contribute to it. An open AI platform that researchers and start-ups can use freely lets anyone build on what has been published.','Open source','After an opinion column by Yoon Seok-bin, IT Chosun, early 2025','deepseek-headlines','R3',0,'오픈소스 ai 생태계 활성화
vitalise the open-source ai ecosystem
국내 기업이 오픈소스 ai에 적극 참여하고 기여하는 문화를 조성한다. 아울러 연구자와 스타트업이 자유롭게 활용할 수 있는 개방형 ai 플랫폼을 구축하여, 누구나 공개된 성과를 토대로 새로운 시도를 할 수 있도록 한다.
domestic companies are encouraged to take part in open-source ai and to contribute to it. an open ai platform that researchers and start-ups can use freely lets anyone build on what has been published.');
INSERT INTO "recommendation" VALUES(4,'01a21e3a-3790-7e26-bb22-11d1be790965',1,3,'R4','특화 AI 산업 육성','Foster specialised AI industries','제조, 금융, 의료 등 우리나라가 강점을 지닌 산업에 AI를 적극 도입하여 경쟁력을 높인다. 또한 산업별 특성에 맞춘 AI 모델의 개발을 지원하고, 그 결과가 현장에서 활용될 수 있도록 뒷받침한다.','AI is adopted in manufacturing, finance and medicine, where Korea is strong, to make these industries more competitive. Models made for a particular industry are developed with public support and brought into use there.','Specialised industries','After an opinion column by Yoon Seok-bin, IT Chosun, early 2025','deepseek-headlines','R4',0,'특화 ai 산업 육성
foster specialised ai industries
제조, 금융, 의료 등 우리나라가 강점을 지닌 산업에 ai를 적극 도입하여 경쟁력을 높인다. 또한 산업별 특성에 맞춘 ai 모델의 개발을 지원하고, 그 결과가 현장에서 활용될 수 있도록 뒷받침한다.
ai is adopted in manufacturing, finance and medicine, where korea is strong, to make these industries more competitive. models made for a particular industry are developed with public support and brought into use there.');
INSERT INTO "recommendation" VALUES(5,'01a21e3a-3791-7a64-9555-4c2762eba28e',1,4,'R5','AI 윤리 확립과 합리적 규제 체계 마련','Ethical AI and sound regulation','AI 윤리 지침을 수립하고, 개발과 활용의 전 과정에서 이를 준수하도록 한다. 정부는 AI의 신뢰성과 안전성을 확보하기 위한 정책을 마련하고, 기업과 학계는 그 기준의 수립과 이행에 함께 참여한다.','AI ethics guidelines are drawn up and followed throughout development and use. The government makes policy that secures the reliability and safety of AI, and companies and academia take part in setting and meeting its standards.','Ethics and regulation','After an opinion column by Yoon Seok-bin, IT Chosun, early 2025','deepseek-headlines','R5',0,'ai 윤리 확립과 합리적 규제 체계 마련
ethical ai and sound regulation
ai 윤리 지침을 수립하고, 개발과 활용의 전 과정에서 이를 준수하도록 한다. 정부는 ai의 신뢰성과 안전성을 확보하기 위한 정책을 마련하고, 기업과 학계는 그 기준의 수립과 이행에 함께 참여한다.
ai ethics guidelines are drawn up and followed throughout development and use. the government makes policy that secures the reliability and safety of ai, and companies and academia take part in setting and meeting its standards.');
CREATE TABLE round_criterion (
	round_id INTEGER NOT NULL, 
	criterion_id INTEGER NOT NULL, 
	CONSTRAINT pk_round_criterion PRIMARY KEY (round_id, criterion_id), 
	CONSTRAINT fk_round_criterion_round_id FOREIGN KEY(round_id) REFERENCES rating_round (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_round_criterion_criterion_id FOREIGN KEY(criterion_id) REFERENCES criterion (id)
)
 WITHOUT ROWID

;
INSERT INTO "round_criterion" VALUES(1,1);
INSERT INTO "round_criterion" VALUES(2,1);
INSERT INTO "round_criterion" VALUES(1,2);
INSERT INTO "round_criterion" VALUES(2,2);
CREATE TABLE round_recommendation (
	round_id INTEGER NOT NULL, 
	recommendation_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_round_recommendation PRIMARY KEY (round_id, recommendation_id), 
	CONSTRAINT fk_round_recommendation_round_id FOREIGN KEY(round_id) REFERENCES rating_round (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_round_recommendation_recommendation_id FOREIGN KEY(recommendation_id) REFERENCES recommendation (id)
)
 WITHOUT ROWID

;
INSERT INTO "round_recommendation" VALUES(1,1,0);
INSERT INTO "round_recommendation" VALUES(1,2,1);
INSERT INTO "round_recommendation" VALUES(1,3,2);
INSERT INTO "round_recommendation" VALUES(1,4,3);
INSERT INTO "round_recommendation" VALUES(1,5,4);
INSERT INTO "round_recommendation" VALUES(2,1,0);
INSERT INTO "round_recommendation" VALUES(2,2,1);
INSERT INTO "round_recommendation" VALUES(2,3,2);
INSERT INTO "round_recommendation" VALUES(2,4,3);
INSERT INTO "round_recommendation" VALUES(2,5,4);
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
	CONSTRAINT pk_stakeholder_group PRIMARY KEY (id), 
	CONSTRAINT uq_stakeholder_group_uid UNIQUE (uid), 
	CONSTRAINT fk_stakeholder_group_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "stakeholder_group" VALUES(1,'01a21e3a-3790-7c7e-bd0b-42e3a95ae88e',1,0,'government','정부','Government');
INSERT INTO "stakeholder_group" VALUES(2,'01a21e3a-3790-79ca-b6a9-6ecad89b6b0d',1,1,'industry','산업계','Industry');
INSERT INTO "stakeholder_group" VALUES(3,'01a21e3a-3790-7251-85a2-643385973cd1',1,2,'academia','학계','Academia');
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
	rule_minimum_for_figures INTEGER NOT NULL, 
	rule_minimum_for_distribution INTEGER NOT NULL, 
	rule_locked_at BIGINT, 
	anonymity VARCHAR(32) NOT NULL, 
	consent_ko TEXT NOT NULL, 
	consent_en TEXT NOT NULL, 
	is_sample BOOLEAN NOT NULL, 
	concluded_at BIGINT, 
	deleted_at BIGINT, 
	search_text TEXT NOT NULL, 
	CONSTRAINT pk_workshop PRIMARY KEY (id), 
	CONSTRAINT uq_workshop_uid UNIQUE (uid), 
	CONSTRAINT ck_workshop_anonymity_known CHECK (anonymity = 'named' OR anonymity = 'code' OR anonymity = 'anonymous'), 
	CONSTRAINT ck_workshop_is_sample_boolean CHECK (is_sample IN (0, 1))
);
INSERT INTO "workshop" VALUES(1,'01a21e3a-3790-77e2-846b-8387a5f76c8f','Korea''s AI strategy after DeepSeek: review of recommendations (sample)','2025-03-18','Sejong, meeting room (fictional)','Facilitator (fictional)','DeepSeek R1, released on 20 January 2025, opened a debate on whether strong AI models can be built at low cost. The development cost of about 7.8 billion won is the company''s own figure, still to be verified.

Korea aims to be one of the world''s top three in AI, and many fear that the gap to the leaders will widen. In this workshop government, industry and academia review together a set of recommendations drawn from the lessons of low cost with high efficiency, open source, specialisation, openness and cooperation.

Participants rate the importance and feasibility of each recommendation in two rounds, see where the groups agree and where they do not, and conclude on each recommendation.',1741670400000000,'equal_groups',75,15,1.0,5,3,5,1742258400000000,'code','이 워크숍의 평점과 의견은 권고안을 검토하고 결과 보고서를 작성하는 데에만 사용됩니다. 수집 항목은 성명, 소속, 평점, 의견이며, 화면과 보고서에는 성명 대신 코드만 표시됩니다. 코드와 성명을 연결한 명단은 진행자만 보관하고 워크숍 종료 후 1년이 지나면 파기합니다. 참여를 거부하거나 답하고 싶지 않은 항목에 ‘판단 유보’를 선택할 수 있으며, 이로 인한 불이익은 없습니다.','Your ratings and comments are used only to review the recommendations and to write the report of this workshop. Name, affiliation, ratings and comments are collected; screens and reports show a code in place of your name. Only the facilitator holds the list that links codes to names, and destroys it one year after the workshop. You may decline to take part, or answer “don''t know” to any question, without disadvantage.',1,1742268000000000,NULL,'korea''s ai strategy after deepseek: review of recommendations (sample)
sejong, meeting room (fictional)');
CREATE INDEX ix_stakeholder_group_workshop_id ON stakeholder_group (workshop_id);
CREATE INDEX ix_recommendation_workshop_id ON recommendation (workshop_id);
CREATE INDEX ix_criterion_workshop_id ON criterion (workshop_id);
CREATE INDEX ix_consent_text_workshop_id ON consent_text (workshop_id);
CREATE INDEX ix_participant_group_id ON participant (group_id);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE INDEX ix_round_recommendation_recommendation_id ON round_recommendation (recommendation_id);
CREATE INDEX ix_round_criterion_criterion_id ON round_criterion (criterion_id);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX ix_consent_consent_text_id ON consent (consent_text_id);
COMMIT;

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
  <context>
    <name>Checklist</name>
    <message>
      <source>Give the workshop a title</source>
      <translation>워크숍 제목 정하기</translation>
    </message>
    <message>
      <source>Set the date</source>
      <translation>날짜 정하기</translation>
    </message>
    <message>
      <source>Add recommendations</source>
      <translation>권고안 추가하기</translation>
    </message>
    <message>
      <source>Add participants</source>
      <translation>참여자 추가하기</translation>
    </message>
    <message>
      <source>Have participants in every group</source>
      <translation>모든 집단에 참여자 두기</translation>
    </message>
    <message>
      <source>Choose what is rated</source>
      <translation>평가 기준 정하기</translation>
    </message>
    <message>
      <source>Choose a rule that fits the scale</source>
      <translation>척도에 맞는 합의 기준 고르기</translation>
    </message>
    <message>
      <source>Write the consent text</source>
      <translation>동의 안내문 쓰기</translation>
    </message>
  </context>
  <context>
    <name>Codes</name>
    <message>
      <source>Codes only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds participants without names, such as A-01, to each group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished">취소</translation>
    </message>
    <message>
      <source>Codes for {group}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add {n}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Conclude</name>
    <message>
      <source>Not decided yet</source>
      <translation>아직 결정 안 함</translation>
    </message>
    <message>
      <source>Adopt</source>
      <translation>채택</translation>
    </message>
    <message>
      <source>Adopt as amended</source>
      <translation>수정 채택</translation>
    </message>
    <message>
      <source>Defer</source>
      <translation>보류</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>기각</translation>
    </message>
    <message>
      <source>Amended text</source>
      <translation>수정 문안</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>사유</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>담당</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>결정</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>기한</translation>
    </message>
    <message>
      <source>Nothing to decide yet</source>
      <translation>아직 결정할 것이 없습니다</translation>
    </message>
    <message>
      <source>Add recommendations in Prepare first.</source>
      <translation>먼저 준비 단계에서 권고안을 추가하십시오.</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>결정</translation>
    </message>
    <message>
      <source>Decided: {decided} of {total}</source>
      <translation>{total}건 중 {decided}건 결정</translation>
    </message>
    <message>
      <source>Recommendations and decisions</source>
      <translation>권고안과 결정</translation>
    </message>
    <message>
      <source>Export to Excel</source>
      <translation>엑셀로 내보내기</translation>
    </message>
    <message>
      <source>Take up again</source>
      <translation>다시 진행</translation>
    </message>
    <message>
      <source>This workshop is concluded and read-only.</source>
      <translation>종료된 워크숍이며 읽기 전용입니다.</translation>
    </message>
    <message>
      <source>Conclude workshop</source>
      <translation>워크숍 종료</translation>
    </message>
    <message>
      <source>Results can be exported once a round is revealed.</source>
      <translation>라운드 결과를 공개하면 내보낼 수 있습니다.</translation>
    </message>
    <message>
      <source>Concluding makes the workshop read-only; you can undo it.</source>
      <translation>종료하면 읽기 전용이 되며, 언제든 되돌릴 수 있습니다.</translation>
    </message>
    <message>
      <source>The workshop is concluded.</source>
      <translation>워크숍을 종료했습니다.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished">실행 취소</translation>
    </message>
  </context>
  <context>
    <name>Criteria</name>
    <message>
      <source>1 to 5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 to 7</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 to 9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree or disagree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In favour: {top}. Against: {bottom}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Details</name>
    <message>
      <source>What stands on the cover, in the library and in every exported file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the workshop is about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Facilitator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Purpose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why it is held, and what its outcome is used for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The date is set</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EntryGrid</name>
    <message>
      <source>outside the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{given}” lies outside the grid and was not taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: this person has answered it themselves. They can change it on their ballot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{place}: “{given}” is not on the scale. Use {low} to {high}, - to abstain, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Errors</name>
    <message>
      <source>That did not work. Nothing was changed; try it once more.</source>
      <translation>처리하지 못했습니다. 바뀐 것은 없으니 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>There is no workshop “{name}”. “workshop-app list” shows all of them.</source>
      <translation>“{name}” 워크숍이 없습니다. “workshop-app list”로 전체 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Several workshops match “{name}”: {matches}. Give more of the id.</source>
      <translation>“{name}”에 해당하는 워크숍이 여럿입니다: {matches}. ID를 더 길게 적어 주십시오.</translation>
    </message>
    <message>
      <source>“{title}” is concluded and read-only. Take it up again on the Conclude page to change it.</source>
      <translation>“{title}”은(는) 종료되어 읽기 전용입니다. 고치려면 결론 화면에서 ‘다시 진행’을 누르십시오.</translation>
    </message>
    <message>
      <source>A title is needed. Type one, in Korean or in English.</source>
      <translation>제목이 필요합니다. 한국어나 영어로 입력하십시오.</translation>
    </message>
    <message>
      <source>This text has {length} characters, {limit} are allowed. Shorten it; what you typed is still there.</source>
      <translation>글자 수가 {length}자입니다. {limit}자까지 쓸 수 있으니 줄여 주십시오. 입력하신 내용은 그대로 있습니다.</translation>
    </message>
    <message>
      <source>The code {code} is already used. Choose another one.</source>
      <translation>{code} 코드는 이미 쓰고 있습니다. 다른 코드를 쓰십시오.</translation>
    </message>
    <message>
      <source>{name} has been put to the vote, with {ratings} ratings so far, and cannot be deleted. Leave it out of the next round instead.</source>
      <translation>{name}은(는) 이미 평가에 부쳐졌고 평점이 {ratings}건 있어 삭제할 수 없습니다. 다음 라운드에서 제외하십시오.</translation>
    </message>
    <message>
      <source>Criteria, scales and the consensus rule are fixed since the first round was opened. Duplicate the workshop to use others.</source>
      <translation>평가 기준, 척도, 합의 기준은 1라운드를 연 뒤에는 바꿀 수 없습니다. 다르게 하려면 워크숍을 복제하십시오.</translation>
    </message>
    <message>
      <source>Anonymity was promised to the participants and can only be made stronger.</source>
      <translation>익명성은 참여자에게 약속한 것이므로 더 강하게만 바꿀 수 있습니다.</translation>
    </message>
    <message>
      <source>{name} still has participants: {participants}. Move or delete them first.</source>
      <translation>{name}에 아직 참여자가 {participants}명 있습니다. 먼저 옮기거나 삭제하십시오.</translation>
    </message>
    <message>
      <source>There is no group “{group}”. Add it, or correct line {line}.</source>
      <translation>“{group}” 집단이 없습니다. 집단을 추가하거나 {line}번째 줄을 고치십시오.</translation>
    </message>
    <message>
      <source>The round cannot open yet. Still missing: {missing}.</source>
      <translation>아직 라운드를 열 수 없습니다. 남은 일: {missing}.</translation>
    </message>
    <message>
      <source>Round {number} is not open, so nothing can be rated. Ask the facilitator to open it again.</source>
      <translation>{number}라운드가 열려 있지 않아 평가할 수 없습니다. 진행자에게 다시 열어 달라고 하십시오.</translation>
    </message>
    <message>
      <source>Round {number} must be closed first.</source>
      <translation>{number}라운드를 먼저 닫아야 합니다.</translation>
    </message>
    <message>
      <source>Round {number} is not in the right state for this ({state}).</source>
      <translation>{number}라운드의 상태({state})에서는 할 수 없는 일입니다.</translation>
    </message>
    <message>
      <source>The results of round {number} are hidden until the round is closed and revealed.</source>
      <translation>{number}라운드 결과는 라운드를 닫고 공개하기 전까지 숨겨져 있습니다.</translation>
    </message>
    <message>
      <source>{value} is not on the scale. Use {low} to {high}, or “-” for “don't know”.</source>
      <translation>{value}은(는) 척도에 없습니다. {low}~{high} 또는 판단 유보 “-”를 쓰십시오.</translation>
    </message>
    <message>
      <source>This is not part of the open round ({name}). Reload the page.</source>
      <translation>열려 있는 라운드에 없는 항목입니다({name}). 화면을 다시 여십시오.</translation>
    </message>
    <message>
      <source>That PIN is not right. The next try is possible in {wait_seconds} s.</source>
      <translation>PIN이 맞지 않습니다. {wait_seconds}초 뒤에 다시 시도할 수 있습니다.</translation>
    </message>
    <message>
      <source>“{title}” has no revealed round yet. Close a round and reveal its results, then export.</source>
      <translation>“{title}”에 아직 공개된 라운드가 없습니다. 라운드를 닫고 결과를 공개한 다음 내보내십시오.</translation>
    </message>
    <message>
      <source>Another program is using the file just now. What you entered is kept and will be tried again.</source>
      <translation>다른 프로그램이 파일을 쓰고 있습니다. 입력하신 내용은 보관하고 있으며 다시 저장을 시도합니다.</translation>
    </message>
    <message>
      <source>The disk is full: {path}. Make room and try again; what you entered is still on the screen.</source>
      <translation>디스크에 빈 공간이 없습니다: {path}. 공간을 확보한 뒤 다시 시도하십시오. 입력하신 내용은 화면에 그대로 있습니다.</translation>
    </message>
    <message>
      <source>The file cannot be written: {path}. It is open for review only; copy it to a folder of your own to work on it.</source>
      <translation>파일에 쓸 수 없습니다: {path}. 열람만 할 수 있으니, 작업하려면 내 폴더로 복사하십시오.</translation>
    </message>
    <message>
      <source>This folder cannot be used: {path}. Choose another one with --data-dir.</source>
      <translation>이 폴더를 쓸 수 없습니다: {path}. --data-dir로 다른 폴더를 지정하십시오.</translation>
    </message>
    <message>
      <source>This is not a workshop file: {path}. It was not touched. Choose another file with --database.</source>
      <translation>워크숍 파일이 아닙니다: {path}. 파일은 그대로 두었습니다. --database로 다른 파일을 지정하십시오.</translation>
    </message>
    <message>
      <source>This file was made by a newer version of the program (format {version}): {path}. It was not touched. Install the new version to open it.</source>
      <translation>더 새로운 버전에서 만든 파일입니다(형식 {version}): {path}. 파일은 그대로 두었습니다. 새 버전을 설치한 뒤 여십시오.</translation>
    </message>
    <message>
      <source>The file is empty: {path}. Nothing was created in it. Newest backup: {backup}.</source>
      <translation>빈 파일입니다: {path}. 파일은 그대로 두었습니다. 가장 최근 백업: {backup}.</translation>
    </message>
    <message>
      <source>The file is damaged: {path}. It was not changed. Newest sound backup: {backup}.</source>
      <translation>파일이 손상되었습니다: {path}. 파일은 그대로 두었습니다. 가장 최근의 온전한 백업: {backup}.</translation>
    </message>
    <message>
      <source>The open file was moved, deleted or replaced by another program: {path}. Nothing more is written to it. Put it back or start the program again.</source>
      <translation>열려 있던 파일을 다른 프로그램이 옮기거나 지우거나 바꿨습니다: {path}. 더 이상 쓰지 않습니다. 파일을 되돌려 놓거나 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
      <source>The file could not be upgraded and is as it was: {path}. Backup: {backup}. Start the program again, or send the report to its makers.</source>
      <translation>파일을 새 형식으로 바꾸지 못했으며 원래 그대로입니다: {path}. 백업: {backup}. 프로그램을 다시 시작하거나 개발자에게 보고서를 보내십시오.</translation>
    </message>
    <message>
      <source>The file could not be read or written: {path}. Check the disk and try again.</source>
      <translation>파일을 읽거나 쓸 수 없습니다: {path}. 디스크를 확인한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>The file cannot be written there: {path} ({reason}). Close it in Excel, or choose another folder.</source>
      <translation>그곳에 파일을 쓸 수 없습니다: {path} ({reason}). 엑셀에서 열려 있으면 닫고, 아니면 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>Cancelled; nothing was written.</source>
      <translation>취소했습니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
      <source>The name is missing.</source>
      <translation>이름이 없습니다.</translation>
    </message>
    <message>
      <source>The group is missing. Write one of: {groups}.</source>
      <translation>집단이 없습니다. 다음 중 하나를 적으십시오: {groups}.</translation>
    </message>
    <message>
      <source>There is no group “{group}”. Write one of: {groups}.</source>
      <translation>“{group}” 집단이 없습니다. 다음 중 하나를 적으십시오: {groups}.</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>the disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is no such folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>that is a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is open in another program, or may not be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hidden (protects a small group)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hidden (fewer than {least})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished">이동 가능</translation>
    </message>
    <message>
      <source>adopt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>adopt as amended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>defer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on the workshop's laptop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>entered by the facilitator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on a phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in a spreadsheet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>on paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Named: ratings stand beside names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By code: the facilitator alone holds the key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anonymous: nothing ties a person to a ballot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Meaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the columns and codes of the sheet Ratings mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day of the answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the answer was given, {zone}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of the round.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code of the participant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key of the participant's group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code of the recommendation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key of the criterion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point on the scale; blank where abstained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the answer came in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TRUE: “don't know” was chosen. Whoever gave no answer at all has no row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not shown, because the group is too small here or protects one that is; see Methods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recommendation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Participant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Affiliation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What participants wrote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In their own words, with names, as was agreed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In their own words. “withheld”: the group is too small to be named here; see Methods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>withheld</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a sample workshop; its people and answers are invented.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Subject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untitled workshop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every answer, one a row, for further analysis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Participants: {group}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Facilitator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Purpose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Participants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recommendations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounds in this workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anonymity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Software</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answered in round {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{answered} of {registered}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amended text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Responsible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decided at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the workshop decided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Abstained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quartile 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quartile 3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In favour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In favour %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Votes above (below) the line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How each group rated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newest round first. What a term means stands on the sheet Methods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distribution</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often each point was given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the points mean stands on the sheet Codebook.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criterion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Methods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What holds in this workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How to read these figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rated, abstained, no answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Three different things, counted apart. Abstentions (“don't know”) and missing answers are part of no median, mean or share; nothing is filled in for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median, quartiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half of the ratings lie at or below the median, the middle half between the quartiles. Quartiles are of type 7 (Hyndman and Fan 1996), as in R and in Excel's QUARTILE.INC; SPSS differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean, standard deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Secondary figures, as they take the steps of the scale as equal. The standard deviation divides by n − 1 (STDEV.S).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In favour, against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ratings in the top and in the bottom box of the scale (below), as a share of those who rated. In groups this small read the counts, not the per cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many ratings in favour there are above the threshold, or with a minus sign short of it: so many people would have to change their mind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All, and one group one vote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“All” counts each person once. “One group one vote” is the average of the groups' shares, so that a large group does not outvote a small one; groups without a rating drop out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is hidden</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Means and shares of a group with fewer than {figures} ratings, distributions and quartiles below {distribution}; and with them the next smallest groups, so that nothing can be worked out by subtraction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is withheld</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where a group's figures or distribution are hidden on a criterion, its rows on the sheets Ratings and Comments carry “withheld” in place of participant, group and channel, and the day in place of the time. The ratings themselves are all there, so the figures for “All” can be recomputed; where even those are hidden, the ratings are withheld too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consensus rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule fixed at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewest ratings for a verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounds left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounds that are not revealed stay out of this workbook: {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scale: {criterion}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{low} to {high}. In favour: {top} and above. Against: {bottom} and below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened {opened}, closed {closed}, revealed {revealed}. Recommendations: {items}. Participants with an answer: {answered} of {registered}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened again {at}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All times in this workbook are {zone}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workshop App {version}, written {at}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortened texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accessibility</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One table a sheet, one header row, no merged cells. Two deviations from common checklists, on purpose: header rows are frozen, and verdicts are tinted (they always stand there in words).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The participants are a small, chosen panel: the figures speak for them alone. Agreement is not correctness.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longer than the {limit} characters a cell can hold, cut with “…”: {places}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who took part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ratings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement in all groups where at least {threshold} % of every group are in favour, agreement overall where the groups' shares reach it on average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement where in every group at least {threshold} % are in favour and fewer than {opposed} % against.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split where a third of the ratings stand at each end of the scale.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RAND/UCLA: the median's third of the scale, by the table of panel sizes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RAND/UCLA: disagreement where the range P30 to P70 exceeds the IPRAS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement where the median lies in the top box and the middle half of the ratings spans at most {iqr} points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting to Excel</source>
      <translation>엑셀로 내보내는 중</translation>
    </message>
    <message>
      <source>Exported to {path}</source>
      <translation>내보냈습니다: {path}</translation>
    </message>
    <message>
      <source>Open file</source>
      <translation>파일 열기</translation>
    </message>
    <message>
      <source>Open folder</source>
      <translation>폴더 열기</translation>
    </message>
  </context>
  <context>
    <name>Footer</name>
    <message>
      <source>Offline · kept on this computer only</source>
      <translation>오프라인 · 이 컴퓨터에만 저장</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>Backup {time}</source>
      <translation>백업 {time}</translation>
    </message>
  </context>
  <context>
    <name>Groups</name>
    <message>
      <source>Stakeholder groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New group (Korean)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New group (English)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete {group}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The group “{name}” is deleted.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>Help</source>
      <translation>도움말</translation>
    </message>
    <message>
      <source>User guide</source>
      <translation>사용 설명서</translation>
    </message>
    <message>
      <source>Workshop App {version} · Python {python} · data in {folder}</source>
      <translation>Workshop App {version} · Python {python} · 자료 위치 {folder}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished">닫기</translation>
    </message>
  </context>
  <context>
    <name>LanguageSwitch</name>
    <message>
      <source>Change the language to {language}</source>
      <translation>언어를 {language}(으)로 변경</translation>
    </message>
  </context>
  <context>
    <name>Library</name>
    <message>
      <source>{group}: {done} of {total}</source>
      <translation type="unfinished">{group}: {total}명 중 {done}명</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finished in round {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{action}: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export to Excel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new workshop with this preparation, without people and ratings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no closed round to export yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recommendations: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criteria: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Participants: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rounds: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comments: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search workshops, recommendations, comments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New workshop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A finished workshop with two rounds, to look around in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all workshops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Workshops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begin your first workshop, or open the sample to see what a finished one looks like. Everything stays on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is in the trash for 30 days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished">실행 취소</translation>
    </message>
    <message>
      <source>The sample is being made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All workshops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No workshop has these words and this status. Try fewer words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trash: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sample · {status}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted on {deleted}, kept until {goes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trash</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the workshops</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted workshops can be brought back for 30 days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trash is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untitled workshop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round {n} open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round {n} closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Concluded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preparing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All statuses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Round closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Oldest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No date yet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Message</name>
    <message>
      <source>Dismiss</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>실행 취소</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>Workshop App</source>
      <translation>Workshop App</translation>
    </message>
    <message>
      <source>Checking and opening your workshops</source>
      <translation>워크숍 파일을 확인하고 여는 중입니다</translation>
    </message>
    <message>
      <source>The workshops could not be opened</source>
      <translation>워크숍 파일을 열 수 없습니다</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>다시 시도</translation>
    </message>
    <message>
      <source>Restore the newest backup</source>
      <translation>가장 최근 백업으로 되돌리기</translation>
    </message>
  </context>
  <context>
    <name>Paste</name>
    <message>
      <source>Paste here with Ctrl+V</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished">취소</translation>
    </message>
    <message>
      <source>Will be added: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {n} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left out: {n}. Correct these lines above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line}: {reason} “{content}”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>People</name>
    <message>
      <source>The workshop is anonymous: people are codes, without names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type into a cell to change it. Nobody but the facilitator sees names while rating.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group of the new participant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add participant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste a list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Codes only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Participants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No participants yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste a list of names, or add codes only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste participants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One person a line: name, affiliation, group, parted by comma, tab or semicolon. Lines without a group go to the group chosen above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Participants deleted: {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This person has rated already. In another group, the results of past rounds change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move anyway</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Affiliation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Prepare</name>
    <message>
      <source>{what} ({language})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Korean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished">실행 취소</translation>
    </message>
    <message>
      <source>This workshop is concluded or open for review only: read, not changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recommendations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Participants and groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Criteria and scale</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Consensus rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anonymity and consent</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>{done} of {total} ({percent} %)</source>
      <translation>{total}개 중 {done}개 ({percent} %)</translation>
    </message>
    <message>
      <source>Cancelling</source>
      <translation>취소하는 중</translation>
    </message>
  </context>
  <context>
    <name>Promise</name>
    <message>
      <source>Use {low} to {high} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two entries differ. Type both again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anonymous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names are kept with ratings and comments. The facilitator sees who said what; files can show it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ratings and comments carry a code such as B-07. Only the facilitator holds the list that tells whose code it is; it lies in this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No names are kept at all, and nothing in the file ties a person to a ballot. What people write in comments may still give them away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make it anonymous for good? All names and affiliations are deleted, codes are drawn anew, and backups that still tie people to ballots are removed. Nobody can undo this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show codes instead of names from now on? As a round has been opened, this cannot be weakened again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In this workshop you rate and comment on recommendations. Purpose: to find out where government, industry and academia agree and where they differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept: your name, affiliation, group, ratings and comments. The facilitator can see who gave which answer; results are shown by group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept: your name and affiliation, your group, and under a code your ratings and comments. Only the facilitator can tell whose code it is; results are shown by group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept: your group, ratings and comments, without your name. Nobody can tell which ballot is yours, so please write nothing in comments that identifies you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answers stay on the organiser's computer, are used for this purpose only, and are deleted when it is fulfilled. Retention period: [please fill in]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taking part is voluntary. You may leave any answer out, choose “don't know”, or stop at any time, without disadvantage.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Recommendations</name>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kept as soon as it has a title. One language is enough; the other can follow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already put to the vote: people have rated these words. Correct slips only; for another meaning add a new recommendation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not kept yet: it needs a title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is rated, in the order in which it is shown. Drag to reorder, or press Alt with the up and down keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste many</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take from a set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recommendations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move up (Alt+Up)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move down (Alt+Down)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No recommendations yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write one, paste a list from anywhere, or take a set.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste recommendations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One recommendation a line. Bullets and numbers are dropped, codes such as R1 are kept; from a table, the second column becomes the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{code} is deleted.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Rule</name>
    <message>
      <source>Large majority, groups count alike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Support in every group, little opposition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No third at each end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RAND/UCLA panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RAND/UCLA IPRAS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median and spread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement in all groups: at least {threshold} % of every group are in favour. Agreement overall: the shares of the groups average at least {threshold} %, each group counting the same however many people it has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement only where in every single group at least {threshold} % are in favour and at most {opposed} % are against.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The room is split where a third or more stand at each end of the scale. Without a split, the typical rating (median) decides whether it is agreement.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On 1 to 9: agreement where the typical rating (median) is 7 to 9 and the panel does not disagree, that is, not a third or more at 1 to 3 and at 7 to 9 alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On 1 to 9: agreement where the typical rating (median) is 7 to 9 and the ratings lie closer together than IPRAS allows, a limit that adjusts to how lopsided they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agreement where the typical rating (median) is in the upper part of the scale and the middle half of the ratings spans at most {spread} points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In favour, at least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against, at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Middle half spans at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answers needed for a verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest group whose averages are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest group whose distribution is shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> people</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SavedLine</name>
    <message>
      <source>Saving</source>
      <translation>저장 중</translation>
    </message>
    <message>
      <source>✓ Saved at {time}</source>
      <translation>✓ {time} 저장됨</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Clear the search</source>
      <translation>검색어 지우기</translation>
    </message>
  </context>
  <context>
    <name>Sets</name>
    <message>
      <source>Already in this workshop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take from a set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recommendation set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished">취소</translation>
    </message>
    <message>
      <source>Add {n}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Settings</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>언어</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>화면 모드</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>글자 크기</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>움직임</translation>
    </message>
    <message>
      <source>Short movements when pages change</source>
      <translation>화면이 바뀔 때 짧은 움직임 보이기</translation>
    </message>
    <message>
      <source>Your workshops are kept in {folder}</source>
      <translation>워크숍은 {folder}에 저장됩니다</translation>
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished">닫기</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>시스템 설정에 따름</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>밝게</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>어둡게</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>고대비</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>키보드 단축키</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
  </context>
  <context>
    <name>Shortcuts</name>
    <message>
      <source>Everywhere</source>
      <translation>공통</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>워크숍 목록</translation>
    </message>
    <message>
      <source>Prepare</source>
      <translation>준비</translation>
    </message>
    <message>
      <source>Ballot</source>
      <translation>평가지</translation>
    </message>
    <message>
      <source>Entry grid</source>
      <translation>일괄 입력</translation>
    </message>
    <message>
      <source>Results and presenter</source>
      <translation>결과와 발표 화면</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>도움말</translation>
    </message>
    <message>
      <source>This list</source>
      <translation>단축키 목록</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>글자 크게</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>글자 작게</translation>
    </message>
    <message>
      <source>Text at 100 %</source>
      <translation>글자 100 %</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>전체 화면</translation>
    </message>
    <message>
      <source>Next control</source>
      <translation>다음 항목으로</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>검색</translation>
    </message>
    <message>
      <source>New workshop</source>
      <translation>새 워크숍</translation>
    </message>
    <message>
      <source>Open the chosen workshop</source>
      <translation>선택한 워크숍 열기</translation>
    </message>
    <message>
      <source>Delete, with undo</source>
      <translation>삭제(실행 취소 가능)</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished">실행 취소</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>다시 실행</translation>
    </message>
    <message>
      <source>Move a recommendation up</source>
      <translation>권고안 위로 옮기기</translation>
    </message>
    <message>
      <source>Move a recommendation down</source>
      <translation>권고안 아래로 옮기기</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>Don't know</source>
      <translation>판단 유보</translation>
    </message>
    <message>
      <source>Next recommendation</source>
      <translation>다음 권고안</translation>
    </message>
    <message>
      <source>Next, from the comment field</source>
      <translation>의견 입력 중 다음으로</translation>
    </message>
    <message>
      <source>Leave the ballot</source>
      <translation>평가지에서 나가기</translation>
    </message>
    <message>
      <source>Rate and go on</source>
      <translation>입력하고 다음 칸으로</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>지우기</translation>
    </message>
    <message>
      <source>Paste a block from Excel</source>
      <translation>엑셀에서 복사한 범위 붙여넣기</translation>
    </message>
    <message>
      <source>Open presenter</source>
      <translation>발표 화면 열기</translation>
    </message>
    <message>
      <source>Reveal the next step</source>
      <translation>다음 단계 공개</translation>
    </message>
    <message>
      <source>Close presenter</source>
      <translation>발표 화면 닫기</translation>
    </message>
  </context>
  <context>
    <name>Stepper</name>
    <message>
      <source>Step {number}: {name} ({state})</source>
      <translation>{number}단계: {name} ({state})</translation>
    </message>
    <message>
      <source>done</source>
      <translation>완료</translation>
    </message>
    <message>
      <source>current step</source>
      <translation>현재 단계</translation>
    </message>
    <message>
      <source>open</source>
      <translation>이동 가능</translation>
    </message>
    <message>
      <source>not yet possible</source>
      <translation>아직 이동할 수 없음</translation>
    </message>
  </context>
  <context>
    <name>Turnout</name>
    <message>
      <source>{group}: {done} of {total}</source>
      <translation>{group}: {total}명 중 {done}명</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>Workshop App</source>
      <translation>Workshop App</translation>
    </message>
    <message>
      <source>Copy report</source>
      <translation>보고서 복사</translation>
    </message>
    <message>
      <source>Something went wrong inside the program. Ratings that were shown as saved are safe. Go on working, and send the report to its makers.</source>
      <translation>프로그램 내부에 오류가 생겼습니다. 저장됨으로 표시된 평점은 안전합니다. 계속 작업하시고, 보고서를 개발자에게 보내 주십시오.</translation>
    </message>
  </context>
  <context>
    <name>Workshop</name>
    <message>
      <source>Steps of the workshop</source>
      <translation>워크숍 단계</translation>
    </message>
    <message>
      <source>All workshops</source>
      <translation>모든 워크숍</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>예시</translation>
    </message>
    <message>
      <source>Presenter F5</source>
      <translation>발표 화면 F5</translation>
    </message>
    <message>
      <source>Open presenter</source>
      <translation>발표 화면 열기</translation>
    </message>
    <message>
      <source>Prepare</source>
      <translation>준비</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Conclude</source>
      <translation>결론</translation>
    </message>
  </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
  <context>
    <name>Ballot</name>
    <message>
      <source>Don't know</source>
      <translation>잘 모름(판단 유보)</translation>
    </message>
    <message>
      <source>I have an interest in this and do not rate it</source>
      <translation>이해관계가 있어 평가하지 않습니다</translation>
    </message>
    <message>
      <source>Key {key}</source>
      <translation>{key} 키</translation>
    </message>
    <message>
      <source>Noted by the facilitator. If that is wrong, please tell the facilitator.</source>
      <translation>진행자가 표시했습니다. 사실과 다르면 진행자에게 말씀해 주십시오.</translation>
    </message>
    <message>
      <source>To rate it after all, choose a point.</source>
      <translation>평가하시려면 점수를 선택해 주십시오.</translation>
    </message>
    <message>
      <source>A ballot for code {code} has been started</source>
      <translation>코드 {code} 평가지는 이미 시작되었습니다</translation>
    </message>
    <message>
      <source>A ballot for {name}, code {code}, has been started</source>
      <translation>{name} 님(코드 {code}) 평가지는 이미 시작되었습니다</translation>
    </message>
    <message>
      <source>If this is not your code, please go back and type your own.</source>
      <translation>본인의 코드가 아니면 돌아가서 본인의 코드를 입력해 주십시오.</translation>
    </message>
    <message>
      <source>This is mine: go on</source>
      <translation>제 평가지입니다. 계속하기</translation>
    </message>
    <message>
      <source>Not mine: back</source>
      <translation>제 평가지가 아닙니다. 돌아가기</translation>
    </message>
    <message>
      <source>Why? What would have to change? (optional)</source>
      <translation>이유나 보완할 점을 적어 주십시오 (선택)</translation>
    </message>
    <message>
      <source>Thank you</source>
      <translation>감사합니다</translation>
    </message>
    <message>
      <source>Please pass the laptop on to the next person.</source>
      <translation>다음 분께 노트북을 전해 주십시오.</translation>
    </message>
    <message>
      <source>The ballot is covered</source>
      <translation>평가 화면을 가렸습니다</translation>
    </message>
    <message>
      <source>Type your participant code to go on where you stopped.</source>
      <translation>참여자 코드를 입력하면 멈춘 곳에서 이어집니다.</translation>
    </message>
    <message>
      <source>Participant code</source>
      <translation>참여자 코드</translation>
    </message>
    <message>
      <source>It is on your slip, for example K7QM.</source>
      <translation>안내 쪽지에 적힌 코드입니다. 예: K7QM</translation>
    </message>
    <message>
      <source>Open my ballot</source>
      <translation>내 평가지 열기</translation>
    </message>
    <message>
      <source>Facilitator: back to the roster</source>
      <translation>진행자: 참여자 명단으로</translation>
    </message>
    <message>
      <source>Leave the ballot (Esc)</source>
      <translation>평가 화면에서 나가기 (Esc)</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>나가기</translation>
    </message>
    <message>
      <source>Not visible to other participants</source>
      <translation>다른 참여자에게는 보이지 않습니다</translation>
    </message>
    <message>
      <source>There is no such point: this scale goes from {low} to {high}.</source>
      <translation>해당하는 점수가 없습니다. 이 척도는 {low}점부터 {high}점까지입니다.</translation>
    </message>
    <message>
      <source>Keys {low}-{high} rate · {abstain} don't know · x interest · Enter next · Ctrl+Enter from comment</source>
      <translation>{low}~{high} 평가 · {abstain} 잘 모름 · x 이해관계 · Enter 다음 · 의견 칸에서는 Ctrl+Enter</translation>
    </message>
    <message>
      <source>Arrows and Space rate · {abstain} don't know · x interest · Enter next · Ctrl+Enter from comment</source>
      <translation>화살표와 스페이스로 평가 · {abstain} 잘 모름 · x 이해관계 · Enter 다음 · 의견 칸에서는 Ctrl+Enter</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>이전</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>검토</translation>
    </message>
    <message>
      <source>Round {number} was closed. What is marked as saved counts; nothing more can be changed. Please tell the facilitator if you were not finished.</source>
      <translation>{number}라운드가 마감되었습니다. 저장된 응답은 반영되며 더 이상 고칠 수 없습니다. 평가를 마치지 못하셨다면 진행자에게 말씀해 주십시오.</translation>
    </message>
    <message>
      <source>Leave the ballot?</source>
      <translation>평가 화면에서 나가시겠습니까?</translation>
    </message>
    <message>
      <source>The facilitator's PIN opens the way to the roster.</source>
      <translation>진행자 PIN을 입력하면 참여자 명단으로 돌아갑니다.</translation>
    </message>
    <message>
      <source>All answers are kept; the ballot can be continued later.</source>
      <translation>응답은 모두 보관되며, 나중에 이어서 평가할 수 있습니다.</translation>
    </message>
    <message>
      <source>Checking the PIN</source>
      <translation>PIN 확인 중</translation>
    </message>
    <message>
      <source>Back to the roster</source>
      <translation>참여자 명단으로</translation>
    </message>
    <message>
      <source>Stay here</source>
      <translation>계속 평가</translation>
    </message>
    <message>
      <source>Your answers</source>
      <translation>내 응답</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>평가 마치기</translation>
    </message>
    <message>
      <source>Go to {item}: {state}</source>
      <translation>{item} 열기: {state}</translation>
    </message>
    <message>
      <source>Rated in full: {answered} of {total}. You can complete the rest now or finish as it is.</source>
      <translation>모두 평가한 권고안: {total}건 중 {answered}건. 나머지를 마저 평가하거나 이대로 마칠 수 있습니다.</translation>
    </message>
    <message>
      <source>All recommendations are rated.</source>
      <translation>모든 권고안을 평가하셨습니다.</translation>
    </message>
    <message>
      <source>Nothing is left open. Rated: {rated} of {total}.</source>
      <translation>남은 항목이 없습니다. 전체 {total}건 가운데 {rated}건을 평가했습니다.</translation>
    </message>
    <message>
      <source>Not rated because of an interest: {n}.</source>
      <translation>이해관계가 있어 평가하지 않은 권고안은 {n}건입니다.</translation>
    </message>
    <message>
      <source>Complete</source>
      <translation>완료</translation>
    </message>
    <message>
      <source>You take part as an observer: you see the ballot, but nothing is asked of you and nothing is stored.</source>
      <translation>참관인으로 참석하셨습니다. 평가지를 보실 수 있지만 응답은 요청하지 않으며 저장하지 않습니다.</translation>
    </message>
    <message>
      <source>Open: {criteria}</source>
      <translation>미응답: {criteria}</translation>
    </message>
    <message>
      <source>Not rated because of an interest</source>
      <translation>이해관계가 있어 평가하지 않음</translation>
    </message>
    <message>
      <source>with a comment</source>
      <translation>의견 있음</translation>
    </message>
    <message>
      <source>No answer yet</source>
      <translation>아직 응답 없음</translation>
    </message>
    <message>
      <source>Welcome, {name}</source>
      <translation>{name} 님, 환영합니다</translation>
    </message>
    <message>
      <source>{group}, participant {code}</source>
      <translation>{group}, 참여자 {code}</translation>
    </message>
    <message>
      <source>Rate each of the {total} recommendations and, if you like, say why. Every answer is saved at once; you can go back and change it until the round closes.</source>
      <translation>권고안 {total}건을 하나씩 평가하고, 원하시면 의견을 적어 주십시오. 응답은 즉시 저장되며, 라운드가 마감될 때까지 되돌아가 고칠 수 있습니다.</translation>
    </message>
    <message>
      <source>Before you begin</source>
      <translation>시작하기 전에</translation>
    </message>
    <message>
      <source>If you do not agree, please tell the facilitator.</source>
      <translation>동의하지 않으시면 진행자에게 말씀해 주십시오.</translation>
    </message>
    <message>
      <source>I agree and begin</source>
      <translation>동의하고 시작</translation>
    </message>
    <message>
      <source>Look at my answers</source>
      <translation>내 응답 보기</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>이어서 평가</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>시작</translation>
    </message>
    <message>
      <source>Recommendation {number} of {total} · {code}</source>
      <translation>권고안 {number} / {total} · {code}</translation>
    </message>
    <message>
      <source>Your own rating in the last round: {ratings}</source>
      <translation>지난 라운드의 내 평가: {ratings}</translation>
    </message>
    <message>
      <source>Complete: {done} of {total}</source>
      <translation>완료: {total}건 중 {done}건</translation>
    </message>
    <message>
      <source>Kept aside: there is another answer here already, and the facilitator decides.</source>
      <translation>따로 보관됨: 이미 다른 답이 있어 진행자가 결정합니다.</translation>
    </message>
    <message>
      <source>Not saved yet, trying again. {reason}</source>
      <translation>아직 저장되지 않아 다시 시도하고 있습니다. {reason}</translation>
    </message>
    <message>
      <source>Your ratings are kept with your name. Other participants do not see them.</source>
      <translation>평가는 성명과 함께 보관됩니다. 다른 참여자는 볼 수 없습니다.</translation>
    </message>
    <message>
      <source>Your ratings are kept under your code. Only the facilitator knows whose code it is.</source>
      <translation>평가는 코드로 보관됩니다. 누구의 코드인지는 진행자만 알고 있습니다.</translation>
    </message>
    <message>
      <source>Your ratings are anonymous: no name is kept anywhere.</source>
      <translation>평가는 익명입니다. 성명은 어디에도 보관되지 않습니다.</translation>
    </message>
  </context>
  <context>
    <name>BallotFile</name>
    <message>
      <source>Possible answers</source>
      <translation>응답 목록</translation>
    </message>
    <message>
      <source>Ballot round {number}</source>
      <translation>평가지 {number}라운드</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>번호</translation>
    </message>
    <message>
      <source>Comment (optional)</source>
      <translation>의견(선택)</translation>
    </message>
    <message>
      <source>Choose an answer in each yellow cell from its list, or type the number. Leave empty what you do not want to answer. Then save the file and send it back.</source>
      <translation>노란 칸마다 목록에서 답을 고르거나 숫자를 입력해 주십시오. 답하고 싶지 않은 칸은 비워 두십시오. 다 쓴 뒤 저장하여 보내 주십시오.</translation>
    </message>
    <message>
      <source>Write your code into the yellow cell above. It is printed on your slip.</source>
      <translation>위의 노란 칸에 코드 쪽지에 적힌 코드를 적어 주십시오.</translation>
    </message>
    <message>
      <source>Choose an answer from the list, or type its number.</source>
      <translation>목록에서 답을 고르거나 숫자를 입력해 주십시오.</translation>
    </message>
    <message>
      <source>A comment has at most 5,000 characters.</source>
      <translation>의견은 5,000자까지 쓸 수 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>BallotFiles</name>
    <message>
      <source>Further ones: {n}</source>
      <translation>그 밖에 {n}건</translation>
    </message>
    <message>
      <source>Ballots as Excel files</source>
      <translation>엑셀 평가지</translation>
    </message>
    <message>
      <source>A file for each person, to be filled in Excel, LibreOffice or Hancom and sent back. Drop what comes back, files or a folder, anywhere on this page.</source>
      <translation>사람마다 파일 하나를 만들어 엑셀, 리브레오피스, 한셀에서 채워 보내게 합니다. 돌아온 파일이나 폴더를 이 화면 아무 곳에나 끌어다 놓으십시오.</translation>
    </message>
    <message>
      <source>Language of the files</source>
      <translation>파일의 언어</translation>
    </message>
    <message>
      <source>Blank ones as well:</source>
      <translation>빈 평가지도 함께:</translation>
    </message>
    <message>
      <source>Make ballot files…</source>
      <translation>평가지 파일 만들기…</translation>
    </message>
    <message>
      <source>Take files back…</source>
      <translation>돌아온 파일 가져오기…</translation>
    </message>
    <message>
      <source>A folder for the ballot files</source>
      <translation>평가지 파일을 둘 폴더</translation>
    </message>
    <message>
      <source>Ballot files that came back</source>
      <translation>돌아온 평가지 파일</translation>
    </message>
    <message>
      <source>Ballot files made: {count}, in {folder}</source>
      <translation>만든 평가지 파일: {count}개, {folder}</translation>
    </message>
    <message>
      <source>Whose is {file}?</source>
      <translation>{file}: 누구의 평가지입니까?</translation>
    </message>
    <message>
      <source>Take it</source>
      <translation>반영</translation>
    </message>
    <message>
      <source>Whose?</source>
      <translation>누구?</translation>
    </message>
    <message>
      <source>To be seen to</source>
      <translation>확인 필요</translation>
    </message>
    <message>
      <source>Not taken</source>
      <translation>반영 안 함</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>참고</translation>
    </message>
    <message>
      <source>Ballots accepted: {accepted}. There already: {already}.</source>
      <translation>반영한 평가지: {accepted}건. 이미 반영됨: {already}건.</translation>
    </message>
    <message>
      <source>Answers that differ from another way and wait above: {n}.</source>
      <translation>다른 방식의 응답과 달라 위에서 결정을 기다리는 응답: {n}건.</translation>
    </message>
  </context>
  <context>
    <name>Carrying</name>
    <message>
      <source>details, criteria or rule</source>
      <translation>기본 정보, 평가 기준 또는 합의 기준</translation>
    </message>
    <message>
      <source>participants</source>
      <translation>참여자</translation>
    </message>
    <message>
      <source>recommendations</source>
      <translation>권고안</translation>
    </message>
    <message>
      <source>rounds</source>
      <translation>라운드</translation>
    </message>
    <message>
      <source>answers and comments</source>
      <translation>응답과 의견</translation>
    </message>
    <message>
      <source>decisions</source>
      <translation>결정</translation>
    </message>
    <message>
      <source>consents</source>
      <translation>동의</translation>
    </message>
  </context>
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
      <source>Add the texts of the other language</source>
      <translation>다른 언어의 글 채우기</translation>
    </message>
    <message>
      <source>Add participants</source>
      <translation>참여자 추가하기</translation>
    </message>
    <message>
      <source>Have participants in every group</source>
      <translation>모든 그룹에 참여자 두기</translation>
    </message>
    <message>
      <source>Look at the groups of one person</source>
      <translation>한 명뿐인 그룹 살펴보기</translation>
    </message>
    <message>
      <source>Choose what is rated</source>
      <translation>평가 기준 정하기</translation>
    </message>
    <message>
      <source>Check the question: it is the usual one</source>
      <translation>기본 질문 그대로인 평가 질문 확인하기</translation>
    </message>
    <message>
      <source>Choose a rule that fits the scale</source>
      <translation>척도에 맞는 합의 기준 고르기</translation>
    </message>
    <message>
      <source>Say what is told of small groups</source>
      <translation>소규모 그룹 표시 방법 선택</translation>
    </message>
    <message>
      <source>Write the consent text</source>
      <translation>동의 안내문 쓰기</translation>
    </message>
  </context>
  <context>
    <name>Codes</name>
    <message>
      <source>Adds participants without names to each group, by codes drawn at random.</source>
      <translation>무작위로 뽑은 코드만 있고 성명은 없는 참여자를 그룹마다 추가합니다.</translation>
    </message>
    <message>
      <source>Codes for {group}</source>
      <translation>{group} 코드 수</translation>
    </message>
  </context>
  <context>
    <name>Collect</name>
    <message>
      <source>it is damaged, locked or of another kind</source>
      <translation>손상되었거나 잠겨 있거나 다른 종류입니다</translation>
    </message>
    <message>
      <source>{file}, page {number}</source>
      <translation>{file} {number}쪽</translation>
    </message>
    <message>
      <source>A mark is faint, small or crossed out.</source>
      <translation>표시가 흐리거나 작거나 지워져 있습니다.</translation>
    </message>
    <message>
      <source>More than one answer is marked.</source>
      <translation>답이 둘 이상 표시되어 있습니다.</translation>
    </message>
    <message>
      <source>“Not involved” is marked and an answer as well.</source>
      <translation>‘이해관계 있음’과 평점이 함께 표시되어 있습니다.</translation>
    </message>
    <message>
      <source>The ballot names nobody: whose is it?</source>
      <translation>이름이 없는 평가지입니다. 누구의 것입니까?</translation>
    </message>
    <message>
      <source>“{found}” was read as {taken}.</source>
      <translation>읽은 결과: 「{found}」 → {taken}</translation>
    </message>
    <message>
      <source>The sheet has no row for {found}; it stays unanswered.</source>
      <translation>시트에 행이 없어 응답 없음으로 둔 권고안: {found}</translation>
    </message>
    <message>
      <source>The code in this file, {found}, is not of the person it was made for: whose is it? Nothing of it is taken yet.</source>
      <translation>이 파일을 받은 사람의 코드와 파일에 적힌 코드가 다릅니다({found}). 누구의 것인지 정해 주십시오. 아직 아무것도 반영하지 않았습니다.</translation>
    </message>
    <message>
      <source>“{found}” is no answer from {expected}. All else is taken.</source>
      <translation>{expected} 범위의 응답이 아닙니다(「{found}」). 나머지는 반영합니다.</translation>
    </message>
    <message>
      <source>A formula without a stored value. Open the file once, save it, and take it again.</source>
      <translation>저장된 값이 없는 수식입니다. 파일을 한 번 열어 저장한 뒤 다시 가져오십시오.</translation>
    </message>
    <message>
      <source>The comment has {found} characters; {expected} are allowed. It is not taken, all else is.</source>
      <translation>의견이 {found}자입니다({expected}자까지 가능). 의견은 반영하지 않고 나머지는 반영합니다.</translation>
    </message>
    <message>
      <source>Beside {found} is the text of another recommendation, or changed words. The row is not taken, all else is.</source>
      <translation>{found} 옆의 글이 다른 권고안의 것이거나 바뀌었습니다. 이 행은 반영하지 않고 나머지는 반영합니다.</translation>
    </message>
    <message>
      <source>“{found}” is no recommendation of this round. The row is not taken, all else is.</source>
      <translation>이번 라운드의 권고안이 아닙니다(「{found}」). 이 행은 반영하지 않고 나머지는 반영합니다.</translation>
    </message>
    <message>
      <source>The column “{found}” is gone or has another heading. All else is taken.</source>
      <translation>「{found}」 열이 없거나 제목이 바뀌었습니다. 나머지는 반영합니다.</translation>
    </message>
  </context>
  <context>
    <name>Command</name>
    <message>
      <source>There is no screen here to open the window on. The commands work without one: see “workshop-app --help”.</source>
      <translation>창을 열 화면이 없습니다. 명령은 화면 없이도 쓸 수 있습니다. “workshop-app --help”를 참조하십시오.</translation>
    </message>
    <message>
      <source>{file}. Participants: {people}. Groups: {groups}. Recommendations: {items}. Scale: {low} to {high}.</source>
      <translation>{file}. 참여자 {people}명, 그룹 {groups}개, 권고안 {items}건, 척도 {low}~{high}.</translation>
    </message>
    <message>
      <source>Answered again: {count}. The lower row counts.</source>
      <translation>다시 답한 횟수: {count}. 아래 행의 답을 셉니다.</translation>
    </message>
    <message>
      <source>Answered again: {count}. The upper row counts.</source>
      <translation>다시 답한 횟수: {count}. 위 행의 답을 셉니다.</translation>
    </message>
    <message>
      <source>Answered again: {count}. The later answer counts.</source>
      <translation>다시 응답한 건수: {count}. 나중 응답을 집계합니다.</translation>
    </message>
    <message>
      <source>Answered again: {count}, each time alike.</source>
      <translation>다시 답한 횟수: {count}. 모두 같은 답입니다.</translation>
    </message>
    <message>
      <source>a file or folder name is needed</source>
      <translation>파일이나 폴더 이름이 필요합니다</translation>
    </message>
    <message>
      <source>there is no home folder of that user</source>
      <translation>그 사용자의 홈 폴더가 없습니다</translation>
    </message>
    <message>
      <source>at most {most} blank ballots at once</source>
      <translation>빈 평가지는 한 번에 {most}장까지입니다</translation>
    </message>
    <message>
      <source>“{text}” is not a port from 0 to 65535</source>
      <translation>“{text}” 값은 0부터 65535까지의 포트 번호가 아닙니다</translation>
    </message>
    <message>
      <source>“{text}” is not a percentage from {least} to {most}</source>
      <translation>“{text}”: {least}~{most} 사이의 백분율이 아닙니다</translation>
    </message>
    <message>
      <source>“{text}” is not a number of points, such as 1 or 1.5</source>
      <translation>“{text}” 값은 점수 폭이 아닙니다(예: 1, 1.5)</translation>
    </message>
    <message>
      <source>“{text}” is not a whole number from {least} up</source>
      <translation>“{text}” 값은 {least} 이상의 정수가 아닙니다</translation>
    </message>
    <message>
      <source>ballots on paper, to be filled in with a pen and scanned</source>
      <translation>펜으로 쓰고 스캔하는 종이 평가지</translation>
    </message>
    <message>
      <source>slips with everybody's code, to be cut</source>
      <translation>코드를 적은 쪽지(잘라서 나누어 줌)</translation>
    </message>
    <message>
      <source>a workbook for each person to fill in and send back</source>
      <translation>사람마다 채워서 보내 줄 엑셀 평가지</translation>
    </message>
    <message>
      <source>the list for the table at the door, with boxes to tick</source>
      <translation>입구에 두는 참석 확인 명단</translation>
    </message>
    <message>
      <source>so many ballots more without a name, for who comes unasked</source>
      <translation>이름 없는 평가지를 그만큼 더(현장 참석자용)</translation>
    </message>
    <message>
      <source>in large print</source>
      <translation>큰 글씨로</translation>
    </message>
    <message>
      <source>language of what is printed (default: the output's)</source>
      <translation>인쇄물의 언어(기본값: 출력 언어)</translation>
    </message>
    <message>
      <source>files that came back, or folders of them</source>
      <translation>돌아온 파일 또는 그 폴더</translation>
    </message>
    <message>
      <source>only say what would be taken</source>
      <translation>무엇을 받아들일지 보여 주기만 합니다</translation>
    </message>
    <message>
      <source>whose a ballot without a name is, by the code of the person</source>
      <translation>이름 없는 평가지가 누구의 것인지(참석자 코드)</translation>
    </message>
    <message>
      <source>as JSON, see docs/cli.md</source>
      <translation>JSON으로 출력(docs/cli.md 참조)</translation>
    </message>
    <message>
      <source>Ballots: {path}</source>
      <translation>평가지: {path}</translation>
    </message>
    <message>
      <source>Roster: {path}</source>
      <translation>참석 명단: {path}</translation>
    </message>
    <message>
      <source>Slips: {path}</source>
      <translation>쪽지: {path}</translation>
    </message>
    <message>
      <source>Ballot files: {count}, in {folder}</source>
      <translation>평가지 파일: {count}개, {folder}</translation>
    </message>
    <message>
      <source>where to write it</source>
      <translation>쓸 곳</translation>
    </message>
    <message>
      <source>as an anonymous workshop is: no names, other codes, times to the day; texts stay as they are</source>
      <translation>익명 워크숍처럼 씁니다. 이름을 빼고 코드를 바꾸며 시각은 날짜만 남깁니다. 글은 그대로 둡니다</translation>
    </message>
    <message>
      <source>ask for a passphrase</source>
      <translation>암호 문구를 묻습니다</translation>
    </message>
    <message>
      <source>a file made by “pack”</source>
      <translation>“pack”으로 만든 파일</translation>
    </message>
    <message>
      <source>the passphrase is the first line of this file</source>
      <translation>이 파일의 첫 줄이 암호 문구입니다</translation>
    </message>
    <message>
      <source>Something is left to decide before all of it counts.</source>
      <translation>모두 반영되려면 아직 정할 것이 남아 있습니다.</translation>
    </message>
    <message>
      <source>“{text}”: nobody has this code.</source>
      <translation>‘{text}’: 이 코드를 가진 사람이 없습니다.</translation>
    </message>
    <message>
      <source>Would be accepted: {accepted}. There already: {already}.</source>
      <translation>받아들일 평가지: {accepted}. 이미 있는 것: {already}.</translation>
    </message>
    <message>
      <source>Accepted: {accepted}. There already: {already}.</source>
      <translation>받아들인 평가지: {accepted}. 이미 있던 것: {already}.</translation>
    </message>
    <message>
      <source>{code} {item}: answered otherwise at another door; it waits.</source>
      <translation>{code} {item}: 다른 경로의 답과 다릅니다. 결정을 기다립니다.</translation>
    </message>
    <message>
      <source>{code}: pages {pages} have not come back.</source>
      <translation>{code}: {pages}쪽이 돌아오지 않았습니다.</translation>
    </message>
    <message>
      <source>The folder cannot be made: {path} ({reason}). Choose another one.</source>
      <translation>폴더를 만들 수 없습니다({path}, {reason}). 다른 곳을 지정하십시오.</translation>
    </message>
    <message>
      <source>ok</source>
      <translation>정상</translation>
    </message>
    <message>
      <source>MISSING</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>Fix:</source>
      <translation>조치:</translation>
    </message>
    <message>
      <source>Not in order: {count}. The lines above say what to do.</source>
      <translation>문제 {count}건. 위에 적힌 대로 조치하십시오.</translation>
    </message>
    <message>
      <source>Everything is in order.</source>
      <translation>모두 정상입니다.</translation>
    </message>
    <message>
      <source>Repaired: {what}</source>
      <translation>고침: {what}</translation>
    </message>
    <message>
      <source>Left as it is: {what}</source>
      <translation>그대로 둠: {what}</translation>
    </message>
    <message>
      <source>The indexes were made anew from what the file holds.</source>
      <translation>파일에 담긴 내용으로 색인을 새로 만들었습니다.</translation>
    </message>
    <message>
      <source>There was nothing to repair.</source>
      <translation>고칠 것이 없었습니다.</translation>
    </message>
    <message>
      <source>The file as it was before: {backup}</source>
      <translation>고치기 전의 파일: {backup}</translation>
    </message>
    <message>
      <source>--salvage FILE and --into NEW go together. Nothing was done.</source>
      <translation>--salvage FILE과 --into NEW는 함께 써야 합니다. 아무것도 하지 않았습니다.</translation>
    </message>
    <message>
      <source>Salvaged into: {path}. Every workshop in it is marked as suspect.</source>
      <translation>구해 낸 것을 담은 파일: {path}. 그 안의 모든 워크숍에 의심 표시가 붙었습니다.</translation>
    </message>
    <message>
      <source>The PIN is removed. The log and the next start of the program tell of it.</source>
      <translation>PIN을 제거했습니다. 이 사실은 로그와 프로그램의 다음 시작 화면에 남습니다.</translation>
    </message>
    <message>
      <source>No PIN is set. Nothing was changed.</source>
      <translation>설정된 PIN이 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
      <source>not installed</source>
      <translation>설치되지 않음</translation>
    </message>
    <message>
      <source>Korean font</source>
      <translation>글꼴 파일</translation>
    </message>
    <message>
      <source>not checked (no fc-list)</source>
      <translation>확인하지 않음(fc-list 없음)</translation>
    </message>
    <message>
      <source>Written: {path}</source>
      <translation>저장한 파일: {path}</translation>
    </message>
    <message>
      <source>Workbook: {path}</source>
      <translation>엑셀 파일: {path}</translation>
    </message>
    <message>
      <source>SD</source>
      <translation>표준편차</translation>
    </message>
    <message>
      <source>To another outcome</source>
      <translation>다른 결과까지</translation>
    </message>
    <message>
      <source>Equal groups</source>
      <translation>그룹 동일 가중</translation>
    </message>
    <message>
      <source>Group-informed</source>
      <translation>그룹 종합</translation>
    </message>
    <message>
      <source>Agreement A</source>
      <translation>합의 지수 A</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>순위</translation>
    </message>
    <message>
      <source>Range</source>
      <translation>순위 범위</translation>
    </message>
    <message>
      <source>Discuss next: {codes}</source>
      <translation>다음 논의 순서: {codes}</translation>
    </message>
    <message>
      <source>Krippendorff's alpha, ordinal: {alpha}</source>
      <translation>크리펜도르프 알파(서열): {alpha}</translation>
    </message>
    <message>
      <source>Kendall's W: of each round by itself only (--round N)</source>
      <translation>켄달의 W: 라운드별로만 표시됩니다(--round N)</translation>
    </message>
    <message>
      <source>Kendall's W: hidden (fewer than two recommendations of which all groups are shown)</source>
      <translation>켄달의 W: 숨김(모든 그룹이 표시되는 권고안이 두 건 미만)</translation>
    </message>
    <message>
      <source>Kendall's W: {w} ({raters} of {all} people rated everything)</source>
      <translation>켄달의 W: {w} (전체 {all}명 중 {raters}명이 모든 항목을 평가)</translation>
    </message>
    <message>
      <source>Nothing was added. To be answered first:</source>
      <translation>추가하지 않았습니다. 먼저 답할 질문:</translation>
    </message>
    <message>
      <source>Made: {title}. {id}</source>
      <translation>생성한 워크숍: {title}. {id}</translation>
    </message>
    <message>
      <source>No workshops yet. “workshop-app sample” makes one to try.</source>
      <translation>아직 워크숍이 없습니다. “workshop-app sample”로 예시를 만들 수 있습니다.</translation>
    </message>
    <message>
      <source>Id</source>
      <translation>ID</translation>
    </message>
    <message>
      <source>People</source>
      <translation>참여자</translation>
    </message>
    <message>
      <source>Items</source>
      <translation>권고안</translation>
    </message>
    <message>
      <source>sample</source>
      <translation>예시</translation>
    </message>
    <message>
      <source>preparing</source>
      <translation>준비 중</translation>
    </message>
    <message>
      <source>rating</source>
      <translation>평가 중</translation>
    </message>
    <message>
      <source>discussing</source>
      <translation>논의 중</translation>
    </message>
    <message>
      <source>concluded</source>
      <translation>종료</translation>
    </message>
    <message>
      <source>The output cannot be written ({reason}). Send it elsewhere.</source>
      <translation>결과를 출력할 수 없습니다({reason}). 다른 곳으로 출력하십시오.</translation>
    </message>
    <message>
      <source>Packed: {path}</source>
      <translation>만든 파일: {path}</translation>
    </message>
    <message>
      <source>commands and arguments</source>
      <translation>명령과 인자</translation>
    </message>
    <message>
      <source>options</source>
      <translation>옵션</translation>
    </message>
    <message>
      <source>show this help and exit</source>
      <translation>도움말을 표시하고 끝내기</translation>
    </message>
    <message>
      <source>“{command} --help” shows how to use it.</source>
      <translation>사용법은 “{command} --help”로 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>usage: </source>
      <translation>사용법: </translation>
    </message>
    <message>
      <source>COMMAND</source>
      <translation>명령</translation>
    </message>
    <message>
      <source>write the workbook there</source>
      <translation>결과를 쓸 엑셀 파일</translation>
    </message>
    <message>
      <source>the folder to write to</source>
      <translation>결과를 쓸 폴더</translation>
    </message>
    <message>
      <source>that round (default: latest, of each recommendation the round in which it was last rated)</source>
      <translation>그 라운드(기본값: latest, 권고안마다 마지막으로 평가된 라운드)</translation>
    </message>
    <message>
      <source>with --json: the interval of each share of high ratings (Wilson)</source>
      <translation>--json과 함께: 긍정 비율마다 구간(Wilson)을 더합니다</translation>
    </message>
    <message>
      <source>where to write it; its ending says what (docs/cli.md)</source>
      <translation>저장할 파일. 확장자가 종류를 정합니다(docs/cli.md)</translation>
    </message>
    <message>
      <source>the form of a document: short, long, or the sheet for participants (outcome)</source>
      <translation>문서의 형식: short(간략), long(상세), outcome(참여자용 결과지)</translation>
    </message>
    <message>
      <source>language of the file; both: of a document (default: output's)</source>
      <translation>파일의 언어. both는 문서에만 씁니다(기본값: 출력 언어)</translation>
    </message>
    <message>
      <source>the address of this machine that phones reach (default: found)</source>
      <translation>휴대전화가 접속할 이 컴퓨터의 주소(기본값: 자동으로 찾음)</translation>
    </message>
    <message>
      <source>the port (default: a free one)</source>
      <translation>포트 번호(기본값: 비어 있는 포트)</translation>
    </message>
    <message>
      <source>put right what the file's history proves, after a backup</source>
      <translation>백업을 만든 뒤, 파일의 변경 이력이 증명하는 것을 바로잡습니다</translation>
    </message>
    <message>
      <source>bring what can be read of a damaged file into a new one, which --into names; the last resort where no backup will do</source>
      <translation>손상된 파일에서 읽을 수 있는 것을 --into로 정한 새 파일에 옮김. 쓸 만한 백업이 없을 때의 마지막 방법</translation>
    </message>
    <message>
      <source>the new file for what is salvaged; it must not exist yet</source>
      <translation>구해 낸 것을 담을 새 파일. 아직 없는 이름이어야 함</translation>
    </message>
    <message>
      <source>remove the facilitator PIN; the log and the next start tell of it</source>
      <translation>진행자 PIN을 제거합니다(로그와 다음 시작 화면에 기록이 남습니다)</translation>
    </message>
    <message>
      <source>language of output and workbook (default: the system's)</source>
      <translation>출력과 엑셀 파일의 언어(기본값: 시스템 언어)</translation>
    </message>
    <message>
      <source>folder of the workshops, backups and logs</source>
      <translation>워크숍, 백업, 기록을 두는 폴더</translation>
    </message>
    <message>
      <source>a particular file of workshops</source>
      <translation>사용할 워크숍 파일</translation>
    </message>
    <message>
      <source>try everything once in a temporary folder</source>
      <translation>임시 폴더에서 모든 기능을 한 번씩 시험</translation>
    </message>
    <message>
      <source>show the version and exit</source>
      <translation>버전을 표시하고 끝내기</translation>
    </message>
    <message>
      <source>csv or xlsx: one row a rating (participant, group, recommendation, criterion, round, rating), or one row a person (participant, group, and a column a recommendation)</source>
      <translation>csv 또는 xlsx: 평점마다 한 행(participant, group, recommendation, criterion, round, rating), 또는 사람마다 한 행(participant, group, 권고안마다 한 열)</translation>
    </message>
    <message>
      <source>the consensus rule (default: equal_groups)</source>
      <translation>합의 기준(기본값: equal_groups)</translation>
    </message>
    <message>
      <source>hide groups with fewer ratings (default: hide nothing)</source>
      <translation>평점이 이보다 적은 그룹 숨기기(기본값: 숨기지 않음)</translation>
    </message>
    <message>
      <source>equal_groups, every_group, pooled, comet_out: at least so many rate high, 51 to 100 (default: 70; equal_groups: 75)</source>
      <translation>equal_groups, every_group, pooled, comet_out: 긍정 평가의 하한, 51~100(기본값 70, equal_groups는 75)</translation>
    </message>
    <message>
      <source>every_group, pooled, comet_out: fewer than so many rate low, 1 to 49 (default: 15)</source>
      <translation>every_group, pooled, comet_out: 부정 평가의 상한, 1~49(기본값 15)</translation>
    </message>
    <message>
      <source>median_iqr: the middle half spans at most so many points (default: 1)</source>
      <translation>median_iqr: 가운데 절반이 걸치는 점수 폭의 상한(기본값: 1)</translation>
    </message>
    <message>
      <source>no verdict below so many ratings (default: 5)</source>
      <translation>평점 수가 이보다 적으면 판정하지 않음(기본값: 5)</translation>
    </message>
    <message>
      <source>The passphrase cannot be read from {path}. Name a text file.</source>
      <translation>{path}에서 암호 문구를 읽을 수 없습니다. 텍스트 파일을 지정하십시오.</translation>
    </message>
    <message>
      <source>Passphrase: </source>
      <translation>암호 문구: </translation>
    </message>
    <message>
      <source>The same once more: </source>
      <translation>한 번 더: </translation>
    </message>
    <message>
      <source>The two passphrases differ. Nothing was written.</source>
      <translation>두 암호 문구가 다릅니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
    <message>
      <source>The phone door had to give up: {reason}.</source>
      <translation>휴대전화 접속을 계속할 수 없어 닫았습니다({reason}).</translation>
    </message>
    <message>
      <source>The phone door is open at {base}. Ctrl+C closes it.</source>
      <translation>휴대전화 접속 주소: {base}. 닫으려면 Ctrl+C를 누르십시오.</translation>
    </message>
    <message>
      <source>This machine is in no network that phones could reach. Join one, or name an address with --host.</source>
      <translation>이 컴퓨터는 휴대전화가 접속할 수 있는 네트워크에 연결되어 있지 않습니다. 네트워크에 연결하거나 --host 옵션으로 주소를 지정하십시오.</translation>
    </message>
    <message>
      <source>{option} {said}: a text, “=”, and what it means.</source>
      <translation>{option} {said}: 글, “=”, 그 뜻의 순서로 적습니다.</translation>
    </message>
    <message>
      <source>--word {text}={said}: a point from {low} to {high}, abstain, recused or blank.</source>
      <translation>--word {text}={said}: {low}~{high}의 점수, abstain, recused, blank 중 하나를 적습니다.</translation>
    </message>
    <message>
      <source>{title}, round {number}</source>
      <translation>{title}, {number}라운드</translation>
    </message>
    <message>
      <source>{title}, latest ratings of rounds {number}</source>
      <translation>{title}, {number}라운드의 최신 평가</translation>
    </message>
    <message>
      <source>There is no round {number}; rounds so far: {rounds}.</source>
      <translation>{number}라운드가 없습니다. 지금까지의 라운드 수: {rounds}.</translation>
    </message>
    <message>
      <source>Sample workshop: {id}</source>
      <translation>예시 워크숍: {id}</translation>
    </message>
    <message>
      <source>sample workshop</source>
      <translation>예시 워크숍</translation>
    </message>
    <message>
      <source>results</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>workbook</source>
      <translation>엑셀 파일</translation>
    </message>
    <message>
      <source>screens</source>
      <translation>화면</translation>
    </message>
    <message>
      <source>--column {said}: one of {names}, “=” and a heading.</source>
      <translation>--column {said}: {names} 가운데 하나, “=”, 머리글을 쓰십시오.</translation>
    </message>
    <message>
      <source>--group {said}: a text, “=”, and one of {names} or new; or “=above” for people without a group.</source>
      <translation>--group {said}: 글, “=”, 그리고 {names} 또는 new 중 하나를 쓰십시오. 그룹이 없는 사람은 “=above”도 됩니다.</translation>
    </message>
    <message>
      <source>There is no column “{name}”. There are: {names}.</source>
      <translation>“{name}” 열이 없습니다. 있는 열: {names}.</translation>
    </message>
    <message>
      <source>what is to be taken from it</source>
      <translation>파일에서 가져올 것</translation>
    </message>
    <message>
      <source>for that workshop (default: a new one with the usual groups)</source>
      <translation>그 워크숍에 맞춰 봅니다 (기본: 보통 그룹이 있는 새 워크숍)</translation>
    </message>
    <message>
      <source>its title (default: the file's name)</source>
      <translation>워크숍 제목(기본값: 파일 이름)</translation>
    </message>
    <message>
      <source>a table or a list: xlsx, csv, docx, hwpx or text</source>
      <translation>표나 목록: xlsx, csv, docx, hwpx 또는 텍스트</translation>
    </message>
    <message>
      <source>the sheet to read</source>
      <translation>읽을 시트</translation>
    </message>
    <message>
      <source>the row with the headings (default: found)</source>
      <translation>머리글 행 (기본: 찾아냄)</translation>
    </message>
    <message>
      <source>leave this column out</source>
      <translation>이 열을 제외합니다</translation>
    </message>
    <message>
      <source>take no other columns than those</source>
      <translation>이 열만 가져옵니다</translation>
    </message>
    <message>
      <source>take a column for it: name=Panelist</source>
      <translation>열을 무엇으로 읽을지 정함(예: name=Panelist)</translation>
    </message>
    <message>
      <source>what a group cell means: 산업체=industry, or =new</source>
      <translation>그룹 칸의 뜻: 산업체=industry, 새 그룹은 =new</translation>
    </message>
    <message>
      <source>leave this row out</source>
      <translation>이 행을 제외합니다</translation>
    </message>
    <message>
      <source>take this row although it looks like another's</source>
      <translation>다른 행과 같아 보여도 이 행을 가져옵니다</translation>
    </message>
    <message>
      <source>in a list: this line belongs to the item above</source>
      <translation>목록에서: 이 줄을 위 권고안에 붙임</translation>
    </message>
    <message>
      <source>in a list: an item begins with this line</source>
      <translation>목록에서: 이 줄부터 새 권고안</translation>
    </message>
    <message>
      <source>the scale: 1-5, 1-9, -1-1 or agreement (default: 1-5)</source>
      <translation>척도: 1-5, 1-9, -1-1 또는 agreement(기본값: 1-5)</translation>
    </message>
    <message>
      <source>what means a point; =abstain, =recused or =blank for none</source>
      <translation>점수를 뜻하는 글(글=점수). 점수가 아니면 =abstain, =recused, =blank</translation>
    </message>
    <message>
      <source>the rounds (or the sheets that are rounds), the oldest first</source>
      <translation>라운드(또는 라운드인 시트) 이름, 먼저 한 것부터</translation>
    </message>
    <message>
      <source>which row counts where no times say which answer is the later</source>
      <translation>어느 답이 나중인지 시각으로 알 수 없을 때 셀 행</translation>
    </message>
    <message>
      <source>what counts where words and numbers differ: 1 = very important of 1 to 5</source>
      <translation>말과 숫자가 다를 때 무엇을 따를지: 1~5에서 1 = 매우 중요</translation>
    </message>
    <message>
      <source>how dates such as 3/4/2025 are written</source>
      <translation>3/4/2025 같은 날짜를 적는 순서</translation>
    </message>
    <message>
      <source>Participants: {people}. Recommendations: {items}. Rounds: {rounds}. Ratings: {ratings}. Comments: {comments}. Decisions: {decisions}.</source>
      <translation>참여자 {people}명, 권고안 {items}개, 라운드 {rounds}회, 평점 {ratings}개, 의견 {comments}개, 결정 {decisions}개.</translation>
    </message>
    <message>
      <source>“{title}” is here already, as it is in the file.</source>
      <translation>“{title}”: 파일과 같은 상태로 이미 여기 있습니다.</translation>
    </message>
    <message>
      <source>“{title}” is here already, in another state: {parts}.</source>
      <translation>“{title}”: 이미 여기 있으나 상태가 다릅니다({parts}).</translation>
    </message>
    <message>
      <source>“{title}” is in the trash here.</source>
      <translation>“{title}”: 여기 휴지통에 있습니다.</translation>
    </message>
    <message>
      <source>“{title}” would be taken in.</source>
      <translation>“{title}”: 들여올 수 있습니다.</translation>
    </message>
    <message>
      <source>“{title}” was taken in.</source>
      <translation>“{title}”: 들여왔습니다.</translation>
    </message>
    <message>
      <source>Run a stakeholder workshop on one laptop, offline: rate, see where groups agree and differ, discuss, rate again, export. Without a command the window opens.</source>
      <translation>노트북 한 대로 인터넷 없이 이해관계자 워크숍을 진행합니다. 평가하고, 그룹 간 합의와 차이를 확인하고, 논의하고, 다시 평가하고, 내보냅니다. 명령 없이 실행하면 창이 열립니다.</translation>
    </message>
    <message>
      <source>open the window</source>
      <translation>창 열기</translation>
    </message>
    <message>
      <source>show all workshops</source>
      <translation>모든 워크숍 보기</translation>
    </message>
    <message>
      <source>check this machine</source>
      <translation>이 컴퓨터 점검</translation>
    </message>
    <message>
      <source>Examples:</source>
      <translation>예:</translation>
    </message>
    <message>
      <source>make the sample workshop and its workbook</source>
      <translation>예시 워크숍과 엑셀 파일 만들기</translation>
    </message>
    <message>
      <source>the same for a script</source>
      <translation>스크립트용 출력</translation>
    </message>
    <message>
      <source>figures of the workshop whose id starts with 0190</source>
      <translation>ID가 0190으로 시작하는 워크숍의 결과</translation>
    </message>
    <message>
      <source>the first round of the workshop titled “AI”</source>
      <translation>제목이 “AI”인 워크숍의 1라운드</translation>
    </message>
    <message>
      <source>workbook in Korean of the workshop titled “AI”</source>
      <translation>제목이 “AI”인 워크숍의 한국어 엑셀 파일</translation>
    </message>
    <message>
      <source>figures of a table of ratings, without a workshop</source>
      <translation>워크숍 없이 평점 표 분석</translation>
    </message>
    <message>
      <source>by another rule, as JSON</source>
      <translation>다른 기준을 적용하여 JSON으로 출력</translation>
    </message>
    <message>
      <source>a scale from -1 to 1; hide groups below five</source>
      <translation>-1~1 척도, 5명 미만 그룹은 숨김</translation>
    </message>
    <message>
      <source>show what would be taken from a list of people</source>
      <translation>명단에서 무엇을 가져올지 보여 줍니다</translation>
    </message>
    <message>
      <source>add the people of a list to the workshop titled “AI”</source>
      <translation>제목이 “AI”인 워크숍에 명단의 사람을 추가합니다</translation>
    </message>
    <message>
      <source>the same, with the answer to a question</source>
      <translation>같은 일을 하면서 질문에 답합니다</translation>
    </message>
    <message>
      <source>add the recommendations of a list or a table to “AI”</source>
      <translation>목록이나 표의 권고안을 “AI”에 추가</translation>
    </message>
    <message>
      <source>line 4 belongs to the item above, line 9 is left out</source>
      <translation>4번째 줄은 위 권고안에 붙이고 9번째 줄은 제외</translation>
    </message>
    <message>
      <source>make a workshop of the ratings of a past one</source>
      <translation>지난 워크숍의 평점으로 워크숍 만들기</translation>
    </message>
    <message>
      <source>a paper ballot for everybody who rates, and five without a name</source>
      <translation>평가자 모두의 종이 평가지와 이름 없는 평가지 다섯 장</translation>
    </message>
    <message>
      <source>a slip with a code for everybody who rates</source>
      <translation>평가자마다 코드를 적은 쪽지</translation>
    </message>
    <message>
      <source>show what would be taken from the files of a folder</source>
      <translation>폴더의 파일에서 무엇을 받아들일지 보여 줍니다</translation>
    </message>
    <message>
      <source>take scanned ballots; the one without a name is A-07's</source>
      <translation>스캔한 평가지를 받아들입니다. 이름 없는 것은 A-07의 것입니다</translation>
    </message>
    <message>
      <source>the whole workshop as one file, to carry to another laptop</source>
      <translation>워크숍 전체를 파일 하나로 만들어 다른 노트북으로 옮깁니다</translation>
    </message>
    <message>
      <source>severed from its people, and under a passphrase</source>
      <translation>참여자와의 연결을 끊고 암호 문구로 잠급니다</translation>
    </message>
    <message>
      <source>say what is in the file, and whether it is here already</source>
      <translation>파일에 든 것과 이미 여기 있는지를 알립니다</translation>
    </message>
    <message>
      <source>open the phone door of “AI”; base and links as one line</source>
      <translation>“AI” 워크숍의 휴대전화 접속 열기, 기본 주소와 링크를 한 줄로 출력</translation>
    </message>
    <message>
      <source>when the PIN is forgotten</source>
      <translation>PIN을 잊었을 때</translation>
    </message>
    <message>
      <source>everything in Korean, in the folder “demo”</source>
      <translation>“demo” 폴더에 모두 한국어로 저장</translation>
    </message>
    <message>
      <source>make the sample workshop, and its workbook</source>
      <translation>예시 워크숍과 엑셀 파일 만들기</translation>
    </message>
    <message>
      <source>show the figures of a revealed round</source>
      <translation>공개된 라운드의 결과 보기</translation>
    </message>
    <message>
      <source>write a workshop's workbook for Excel</source>
      <translation>워크숍을 엑셀 파일로 내보내기</translation>
    </message>
    <message>
      <source>show the figures of a table of ratings</source>
      <translation>평점 표 분석</translation>
    </message>
    <message>
      <source>show what would be taken from a file</source>
      <translation>파일에서 무엇을 가져올지 보여 줍니다</translation>
    </message>
    <message>
      <source>add the people of a file to a workshop</source>
      <translation>파일의 사람을 워크숍에 추가합니다</translation>
    </message>
    <message>
      <source>add the recommendations of a file to a workshop</source>
      <translation>파일의 권고안을 워크숍에 추가</translation>
    </message>
    <message>
      <source>make what participants are handed to answer on</source>
      <translation>참석자에게 나누어 줄 쪽지와 평가지를 만듭니다</translation>
    </message>
    <message>
      <source>take the ballots that came back as files</source>
      <translation>파일로 돌아온 평가지를 받아들입니다</translation>
    </message>
    <message>
      <source>write a whole workshop into one file to carry</source>
      <translation>워크숍 전체를 옮길 파일 하나로 씁니다</translation>
    </message>
    <message>
      <source>take in a workshop that was carried here</source>
      <translation>옮겨 온 워크숍을 들여옵니다</translation>
    </message>
    <message>
      <source>let participants' phones answer the open round, until interrupted</source>
      <translation>중단할 때까지 회의실의 휴대전화로 열린 라운드에 답하게 합니다</translation>
    </message>
    <message>
      <source>check this machine and say what is missing</source>
      <translation>이 컴퓨터를 점검하고 부족한 것 알리기</translation>
    </message>
    <message>
      <source>write the sample's workbook and pictures of screens</source>
      <translation>예시의 엑셀 파일과 화면 그림 만들기</translation>
    </message>
    <message>
      <source>an id, an unambiguous start of one, or the exact title</source>
      <translation>ID, 하나로 정해지는 ID의 앞부분, 또는 정확한 제목</translation>
    </message>
    <message>
      <source>missing: {what}</source>
      <translation>빠진 항목: {what}</translation>
    </message>
    <message>
      <source>not known: {what}</source>
      <translation>알 수 없는 항목: {what}</translation>
    </message>
    <message>
      <source>{what} is not one of {choices}</source>
      <translation>{what} 값은 쓸 수 없습니다. 쓸 수 있는 값: {choices}</translation>
    </message>
    <message>
      <source>a value is needed</source>
      <translation>값이 필요합니다</translation>
    </message>
  </context>
  <context>
    <name>Conclude</name>
    <message>
      <source>Without a decision: {codes}. Concluding makes the workshop read-only; these stay undecided.</source>
      <translation>결정이 없는 권고안: {codes}. 워크숍을 종료하면 읽기 전용이 되고, 이 권고안은 미정으로 남습니다.</translation>
    </message>
    <message>
      <source>Conclude all the same</source>
      <translation>그대로 종료</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>담당</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>결정 구분</translation>
    </message>
    <message>
      <source>Rate the amended wording in the next round</source>
      <translation>다음 라운드에서 수정안 평가하기</translation>
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
      <source>Your text is saved.</source>
      <translation>입력한 내용을 저장했습니다.</translation>
    </message>
    <message>
      <source>{code} is offered in the next round.</source>
      <translation>다음 라운드 평가 대상에 추가했습니다({code}).</translation>
    </message>
    <message>
      <source>Open in Results</source>
      <translation>결과 화면에서 보기</translation>
    </message>
    <message>
      <source>What to make</source>
      <translation>만들 것</translation>
    </message>
    <message>
      <source>Kind of file</source>
      <translation>파일 형식</translation>
    </message>
    <message>
      <source>Language of the file</source>
      <translation>파일의 언어</translation>
    </message>
    <message>
      <source>Make the file</source>
      <translation>파일 만들기</translation>
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
      <source>Documents and data</source>
      <translation>문서와 데이터</translation>
    </message>
    <message>
      <source>Reopen workshop</source>
      <translation>종료 취소</translation>
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
      <source>hidden, too few ratings</source>
      <translation>응답이 적어 비공개</translation>
    </message>
    <message>
      <source>High: {count} of {n}</source>
      <translation>{n}명 중 {count}명 긍정</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>데이터</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>워드</translation>
    </message>
    <message>
      <source>Hancom</source>
      <translation>한글(hwpx)</translation>
    </message>
    <message>
      <source>Slides</source>
      <translation>슬라이드</translation>
    </message>
    <message>
      <source>Tables (zip)</source>
      <translation>표 모음(zip)</translation>
    </message>
    <message>
      <source>Ratings (csv)</source>
      <translation>평점(csv)</translation>
    </message>
    <message>
      <source>A chapter for each recommendation with its text, ratings by group, arguments and decision; then who disagrees and why, and the method.</source>
      <translation>권고안마다 문안, 그룹별 평가, 주요 논거, 결정을 담고, 의견이 다른 그룹과 그 이유, 평가 방법을 덧붙입니다.</translation>
    </message>
    <message>
      <source>A few pages: every verdict and who disagrees, the priorities, the decisions, the method in a paragraph.</source>
      <translation>몇 쪽짜리 문서입니다. 모든 판정과 의견이 다른 그룹, 우선순위, 결정, 평가 방법을 담습니다.</translation>
    </message>
    <message>
      <source>One page to print: the decisions, and what became of the comments.</source>
      <translation>인쇄용 한 쪽입니다. 결정과, 주신 의견의 처리 결과를 담습니다.</translation>
    </message>
    <message>
      <source>Plain tables for other programs; a zip can be taken in again.</source>
      <translation>다른 프로그램에서 쓰는 표입니다. zip 파일은 다시 불러올 수 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>Conflicts</name>
    <message>
      <source>{place}: {kept} | {brought}</source>
      <translation>{place}: {kept} | {brought}</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>바꾸기</translation>
    </message>
    <message>
      <source>Answers to decide on: {n}</source>
      <translation>결정이 필요한 답: {n}</translation>
    </message>
    <message>
      <source>The present answer is on the left, what came since on the right.</source>
      <translation>왼쪽은 현재 답, 오른쪽은 그 뒤에 들어온 답입니다.</translation>
    </message>
    <message>
      <source>Decide the same for all that comes this way in this round</source>
      <translation>이 라운드에서 같은 경로로 들어오는 답에 모두 같은 결정 적용</translation>
    </message>
    <message>
      <source>comment</source>
      <translation>의견</translation>
    </message>
    <message>
      <source>nothing any more</source>
      <translation>이제 답 없음</translation>
    </message>
    <message>
      <source>hidden, {channel}</source>
      <translation>비공개, {channel}</translation>
    </message>
    <message>
      <source>{answer}, {channel}</source>
      <translation>{answer}, {channel}</translation>
    </message>
    <message>
      <source>has an interest</source>
      <translation>이해관계로 회피</translation>
    </message>
    <message>
      <source>abstained</source>
      <translation>판단 유보</translation>
    </message>
  </context>
  <context>
    <name>Copies</name>
    <message>
      <source>Not clean yet: {path} still names people of “{titles}”.</source>
      <translation>아직 정리되지 않음: {path}에 ‘{titles}’ 참여자의 이름이 남아 있습니다.</translation>
    </message>
    <message>
      <source>Not clean yet: {path} may still name people of “{titles}”.</source>
      <translation>아직 정리되지 않음: {path}에 ‘{titles}’ 참여자의 이름이 남아 있을 수 있습니다.</translation>
    </message>
    <message>
      <source>Make room on the disk and close other programs; it is then tried again.</source>
      <translation>디스크에 공간을 마련하고 다른 프로그램을 닫으면 다시 시도합니다.</translation>
    </message>
    <message>
      <source>Look into it; delete it, or move it where it is guarded.</source>
      <translation>열어 보고 지우거나 안전한 곳으로 옮기십시오.</translation>
    </message>
    <message>
      <source>The program cannot clean it: delete it.</source>
      <translation>프로그램이 정리할 수 없으니 직접 지우십시오.</translation>
    </message>
  </context>
  <context>
    <name>Criteria</name>
    <message>
      <source>Label of {n}</source>
      <translation>{n}점 라벨</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>이름</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>질문</translation>
    </message>
    <message>
      <source>Question on the ballot</source>
      <translation>평가지에 표시할 질문</translation>
    </message>
    <message>
      <source>Scale</source>
      <translation>척도</translation>
    </message>
    <message>
      <source>Scale of {criterion}</source>
      <translation>{criterion}의 척도</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>제거</translation>
    </message>
    <message>
      <source>Remove {criterion}</source>
      <translation>{criterion} 제거</translation>
    </message>
    <message>
      <source>Hide the labels</source>
      <translation>라벨 숨기기</translation>
    </message>
    <message>
      <source>Edit the labels</source>
      <translation>라벨 편집</translation>
    </message>
    <message>
      <source>Every recommendation is rated by each criterion. Two give the priority matrix; one alone is possible.</source>
      <translation>모든 권고안을 각 기준으로 평가합니다. 기준이 둘이면 우선순위 매트릭스를 볼 수 있으며, 하나만 두어도 됩니다.</translation>
    </message>
    <message>
      <source>A round has been opened: criteria and points are fixed, so that rounds can be compared. Words and labels may still be corrected.</source>
      <translation>라운드를 열었으므로 라운드 간 비교를 위해 기준과 점수 단계는 고정되었습니다. 문구와 라벨은 고칠 수 있습니다.</translation>
    </message>
    <message>
      <source>Add your own criterion</source>
      <translation>직접 추가</translation>
    </message>
    <message>
      <source>Add {criterion}</source>
      <translation>{criterion} 추가</translation>
    </message>
    <message>
      <source>“{name}” is removed.</source>
      <translation>“{name}” 기준을 제거했습니다.</translation>
    </message>
    <message>
      <source>Lowest number</source>
      <translation>가장 낮은 점수</translation>
    </message>
    <message>
      <source>Number of points</source>
      <translation>점의 개수</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first}~{last}</translation>
    </message>
    <message>
      <source>Preview of the scale</source>
      <translation>척도 미리 보기</translation>
    </message>
    <message>
      <source>1 to 5</source>
      <translation>1~5점</translation>
    </message>
    <message>
      <source>1 to 7</source>
      <translation>1~7점</translation>
    </message>
    <message>
      <source>1 to 9</source>
      <translation>1~9점</translation>
    </message>
    <message>
      <source>Agree or disagree</source>
      <translation>찬반</translation>
    </message>
    <message>
      <source>High: {top}. Low: {bottom}.</source>
      <translation>긍정: {top}점, 부정: {bottom}점</translation>
    </message>
  </context>
  <context>
    <name>Details</name>
    <message>
      <source>RAND/UCLA agreement</source>
      <translation>RAND/UCLA 합의</translation>
    </message>
    <message>
      <source>RAND/UCLA class</source>
      <translation>RAND/UCLA 분류</translation>
    </message>
    <message>
      <source>High ratings, 95% interval (Wilson)</source>
      <translation>긍정 비율의 95% 구간(Wilson)</translation>
    </message>
    <message>
      <source>Minimum CVR (exact; Lawshe's table)</source>
      <translation>CVR 최솟값(정확값, Lawshe 표)</translation>
    </message>
    <message>
      <source>First the exact value: fewer high ratings could be chance in more than one of twenty panels of this size. In brackets what Lawshe's table prints, where it has this size.</source>
      <translation>앞의 값은 이항분포로 계산한 정확한 최솟값으로, 긍정이 이보다 적으면 같은 규모의 패널 스무 곳 중 한 곳 이상에서 우연히 나올 수 있습니다. 괄호 안은 Lawshe 표에 이 인원이 있을 때의 값입니다.</translation>
    </message>
    <message>
      <source>{least}: {count} of {n} needed, reached</source>
      <translation>{least}: {n}명 중 {count}명 필요, 충족</translation>
    </message>
    <message>
      <source>{least}: {count} of {n} needed, not reached</source>
      <translation>{least}: {n}명 중 {count}명 필요, 미달</translation>
    </message>
    <message>
      <source>hidden or undefined</source>
      <translation>숨김 또는 산출 불가</translation>
    </message>
    <message>
      <source>Equal groups: mean; share of high ratings</source>
      <translation>그룹 동일 가중(1그룹 1표): 평균, 긍정 비율</translation>
    </message>
    <message>
      <source>Every group counts the same, however many people it has. Where it differs from one person one vote, the overview says so.</source>
      <translation>인원과 관계없이 모든 그룹을 똑같이 반영합니다. 1인 1표와 다르면 개요 화면에 그 사실을 표시합니다.</translation>
    </message>
    <message>
      <source>Difference between groups (Kruskal-Wallis)</source>
      <translation>그룹 간 차이(크루스칼-왈리스)</translation>
    </message>
    <message>
      <source>H grows with the distance of the groups' ranks; ε² says how much of the differences the groups explain, 0 to 1. Small groups seldom reach a small p.</source>
      <translation>H는 그룹 간 순위 차이가 클수록 커지며, ε²는 차이 가운데 그룹으로 설명되는 정도(0~1)입니다. 그룹이 작으면 p가 작게 나오기 어렵습니다.</translation>
    </message>
    <message>
      <source>Group-informed consensus</source>
      <translation>그룹 종합 지수</translation>
    </message>
    <message>
      <source>The groups' chances to rate high multiplied, as a geometric mean. It is low as soon as one group rates low.</source>
      <translation>그룹별 긍정 확률을 곱해 기하평균으로 나타냅니다. 한 그룹이라도 낮게 평가하면 낮아집니다.</translation>
    </message>
    <message>
      <source>{net}; p {p}</source>
      <translation>{net}; p {p}</translation>
    </message>
    <message>
      <source>Cliff's delta {delta}, Dunn p (Holm) {p}</source>
      <translation>클리프 델타 {delta}, 던 검정 p(홀름) {p}</translation>
    </message>
    <message>
      <source>Delta runs from -1 to +1: +1 where every one of the first group rates higher than all of the second. From 0.47 on it is called large.</source>
      <translation>델타는 -1에서 +1까지이며, 첫째 그룹의 모든 사람이 둘째 그룹의 모든 사람보다 높게 평가하면 +1입니다. 0.47 이상이면 크다고 봅니다.</translation>
    </message>
    <message>
      <source>{w} ({raters} of {of} people)</source>
      <translation>{w} ({of}명 중 {raters}명)</translation>
    </message>
    <message>
      <source>of each round by itself only</source>
      <translation>라운드별로만 표시</translation>
    </message>
    <message>
      <source>Kendall's W</source>
      <translation>켄달의 W</translation>
    </message>
    <message>
      <source>How far people share the order of priorities: 0 not at all, 1 fully. It says nothing of the level, and takes only people who rated everything, and only recommendations of which every group is shown: with fewer than two it is hidden.</source>
      <translation>참여자들이 우선순위를 얼마나 같게 보는지를 나타냅니다. 0은 전혀 같지 않음, 1은 완전히 같음입니다. 수준에 대해서는 말하지 않으며, 모두 평가한 사람과 모든 그룹이 표시되는 권고안만 셉니다. 그런 권고안이 두 개 미만이면 숨깁니다.</translation>
    </message>
    <message>
      <source>Krippendorff's alpha (ordinal)</source>
      <translation>크리펜도르프 알파(서열)</translation>
    </message>
    <message>
      <source>Agreement beyond chance over all recommendations, with gaps allowed. Low when all find everything important, so never a headline.</source>
      <translation>모든 권고안에 걸쳐 우연을 넘어서는 일치 정도이며 빈 응답이 있어도 계산합니다. 모두가 모든 것을 중요하게 보면 낮아지므로 대표 지표로 쓰지 않습니다.</translation>
    </message>
    <message>
      <source>The date is set</source>
      <translation>날짜 확정</translation>
    </message>
    <message>
      <source>Shown on the cover, in the library and in every exported file.</source>
      <translation>표지와 목록, 내보낸 모든 파일에 표시되는 정보입니다.</translation>
    </message>
    <message>
      <source>What the workshop is about</source>
      <translation>워크숍의 주제</translation>
    </message>
    <message>
      <source>Why it is held, and what its outcome is used for</source>
      <translation>워크숍을 여는 이유와 결과의 활용 방안</translation>
    </message>
    <message>
      <source>Korean Delphi indicators</source>
      <translation>국내 델파이 보고서 지표</translation>
    </message>
    <message>
      <source>Intervals of shares</source>
      <translation>비율의 구간</translation>
    </message>
    <message>
      <source>Figure</source>
      <translation>지표</translation>
    </message>
    <message>
      <source>Figures of {code}</source>
      <translation>{code}의 지표</translation>
    </message>
    <message>
      <source>What is this? {name}</source>
      <translation>지표 설명: {name}</translation>
    </message>
    <message>
      <source>Source: {source}</source>
      <translation>출처: {source}</translation>
    </message>
    <message>
      <source>Abstentions, recusals and unanswered items are counted apart and are part of no share; nothing is filled in for them. Whoever is recused or absent is not waited for either.</source>
      <translation>판단 유보, 이해관계 회피, 무응답은 따로 세며 어느 비율에도 넣지 않고, 값을 채우지도 않습니다. 이해관계 회피자와 불참자의 응답은 기다리지 않습니다.</translation>
    </message>
    <message>
      <source>How many rated in the upper part of the scale. With the threshold of the rule it makes the verdict.</source>
      <translation>척도의 위쪽 점수를 준 사람 수입니다. 합의 기준의 기준값과 함께 판정을 정합니다.</translation>
    </message>
    <message>
      <source>How many rated in the lower part of the scale. Where both ends hold a third, opinion is split.</source>
      <translation>척도의 아래쪽 점수를 준 사람 수입니다. 양 끝이 각각 3분의 1 이상이면 의견이 갈린 것입니다.</translation>
    </message>
    <message>
      <source>People above the threshold</source>
      <translation>기준값 초과 인원</translation>
    </message>
    <message>
      <source>How many high ratings there are above the threshold, all ratings together; below zero, how many are missing. A verdict by groups rests on more than that.</source>
      <translation>전체 평점을 합했을 때 긍정 평가가 기준값보다 몇 명 많은지 나타냅니다. 0보다 작으면 그만큼 모자랍니다. 그룹별 판정은 이 값만으로 정해지지 않습니다.</translation>
    </message>
    <message>
      <source>The typical rating: half of the ratings lie at or below it. With an even number it is the mean of the two in the middle.</source>
      <translation>대표 평점입니다. 평점의 절반이 이 값 이하이며, 짝수이면 가운데 두 값의 평균입니다.</translation>
    </message>
    <message>
      <source>Lower quartile</source>
      <translation>제1사분위수</translation>
    </message>
    <message>
      <source>A quarter of the ratings lie at or below it. Linear interpolation, type 7 of Hyndman and Fan 1996, as in Excel's PERCENTILE.INC.</source>
      <translation>평점의 4분의 1이 이 값 이하입니다. 선형 보간(Hyndman·Fan 1996의 7형)이며 엑셀 PERCENTILE.INC와 같습니다.</translation>
    </message>
    <message>
      <source>Upper quartile</source>
      <translation>제3사분위수</translation>
    </message>
    <message>
      <source>Three quarters of the ratings lie at or below it. Between the quartiles is the middle half of the ratings (type 7).</source>
      <translation>평점의 4분의 3이 이 값 이하입니다. 두 사분위수 사이에 가운데 절반의 평점이 있습니다(7형).</translation>
    </message>
    <message>
      <source>The sum of the ratings by their number. It takes the steps of the scale as equal, so it comes second to the median.</source>
      <translation>평점의 합을 개수로 나눈 값입니다. 척도 간격이 같다고 보므로 중앙값 다음에 봅니다.</translation>
    </message>
    <message>
      <source>The spread around the mean, with n - 1 below. It cannot tell a split room from an evenly spread one.</source>
      <translation>평균을 중심으로 퍼진 정도이며 분모는 n-1입니다. 의견이 양분된 것과 고르게 퍼진 것을 구별하지 못합니다.</translation>
    </message>
    <message>
      <source>Agreement index A</source>
      <translation>합의 지수 A</translation>
    </message>
    <message>
      <source>-1 two camps at the ends, 0 spread evenly, +1 all alike. It sees polarisation, which the standard deviation does not.</source>
      <translation>-1은 양 끝으로 갈림, 0은 고르게 퍼짐, +1은 모두 같음을 뜻합니다. 표준편차로는 알 수 없는 양극화를 보여 줍니다.</translation>
    </message>
    <message>
      <source>Net agreement</source>
      <translation>순지지율</translation>
    </message>
    <message>
      <source>The share of high ratings minus the share of low ones. -1 all low, +1 all high.</source>
      <translation>긍정 비율에서 부정 비율을 뺀 값입니다. -1은 모두 부정, +1은 모두 긍정입니다.</translation>
    </message>
    <message>
      <source>Consensus (Tastle and Wierman)</source>
      <translation>합의 지수(Tastle·Wierman)</translation>
    </message>
    <message>
      <source>0 where the ends share the ratings, 1 where all are alike. It uses the mean, so it takes equal steps.</source>
      <translation>평점이 양 끝에 절반씩이면 0, 모두 같으면 1입니다. 평균을 쓰므로 척도 간격이 같다고 봅니다.</translation>
    </message>
    <message>
      <source>Consensus (Leik)</source>
      <translation>합의 지수(Leik)</translation>
    </message>
    <message>
      <source>1 minus the ordinal dispersion. An even spread gives a value that depends on the number of points.</source>
      <translation>1에서 순서형 산포를 뺀 값입니다. 고르게 퍼진 경우의 값은 척도 점수의 개수에 따라 달라집니다.</translation>
    </message>
    <message>
      <source>From -1 to +1: 0 where just half rate high. The minimum depends on the number of people.</source>
      <translation>-1에서 +1까지이며, 꼭 절반이 긍정이면 0입니다. 충족해야 할 최솟값은 인원수에 따라 다릅니다.</translation>
    </message>
    <message>
      <source>The share of high ratings, as reports on the content of a questionnaire print it. By convention 0.78 is called good from six people on, and 1 below.</source>
      <translation>긍정 비율이며, 문항의 내용타당도를 보고할 때 쓰는 값입니다. 관례상 6명 이상이면 0.78 이상, 그보다 적으면 1일 때 양호하다고 봅니다.</translation>
    </message>
    <message>
      <source>(I-CVI − Pc) / (1 − Pc), where Pc is the chance that just so many rate high if everybody tosses a coin. It has nothing to do with the weighted kappa of two rounds.</source>
      <translation>(I-CVI − Pc) / (1 − Pc)이며, Pc는 모두가 동전을 던져 정할 때 꼭 이만큼 긍정일 확률입니다. 두 라운드를 비교하는 가중 카파와는 관계가 없습니다.</translation>
    </message>
    <message>
      <source>Half the width of the middle half; 0 is full convergence. By convention up to 0.5 is called good on five points.</source>
      <translation>가운데 절반 폭의 반이며 0이면 완전한 수렴입니다. 관례상 5점 척도에서 0.5 이하를 양호하다고 봅니다.</translation>
    </message>
    <message>
      <source>1 minus the width of the middle half divided by the median. By convention from 0.75 on it is called good; it depends on where the scale starts.</source>
      <translation>1에서 가운데 절반의 폭을 중앙값으로 나눈 값을 뺀 것입니다. 관례상 0.75 이상을 양호하다고 보며 척도의 시작점에 따라 달라집니다.</translation>
    </message>
    <message>
      <source>The standard deviation divided by the mean. By convention below 0.5 no further round is needed; it depends on where the scale starts.</source>
      <translation>표준편차를 평균으로 나눈 값입니다. 관례상 0.5 미만이면 추가 라운드가 필요 없으며 척도의 시작점에 따라 달라집니다.</translation>
    </message>
    <message>
      <source>Agreement where fewer than a third rated outside the median's part of the scale (1–3, 4–6, 7–9), disagreement by the panel-size table under the rule RAND panel, else by IPRAS; indeterminate between them. A third is rounded to whole people, two at least.</source>
      <translation>중앙값이 속한 구간(1~3, 4~6, 7~9) 밖에 평가한 사람이 3분의 1보다 적으면 합의입니다. 불일치는 RAND 패널 기준에서는 패널 크기 표로, 그 밖에는 IPRAS로 정하며, 둘 다 아니면 불확정입니다. 3분의 1은 가장 가까운 사람 수로 반올림하되 두 명 이상으로 합니다.</translation>
    </message>
    <message>
      <source>Appropriate from a median of 6.5, inappropriate below 3.5, otherwise or with disagreement uncertain. The disagreement is that of the row above.</source>
      <translation>중앙값이 6.5 이상이면 적절, 3.5 미만이면 부적절이고, 그 밖의 경우와 불일치인 경우는 불확실입니다. 불일치는 위 행의 불일치입니다.</translation>
    </message>
    <message>
      <source>Interpercentile range (IPR)</source>
      <translation>백분위수 범위(IPR)</translation>
    </message>
    <message>
      <source>The distance between the 30th and the 70th percentile. On 1 to 9, disagreement begins where it exceeds the IPRAS.</source>
      <translation>30백분위수와 70백분위수 사이의 거리입니다. 1~9점 척도에서 IPRAS보다 크면 이견이 있는 것으로 봅니다.</translation>
    </message>
    <message>
      <source>IPRAS</source>
      <translation>IPRAS</translation>
    </message>
    <message>
      <source>The interpercentile range adjusted for symmetry: 2.35 + 1.5 times the distance of its middle from 5. A wider range means disagreement.</source>
      <translation>대칭성을 보정한 백분위수 범위로, 2.35에 범위 중앙과 5의 거리를 1.5배 하여 더한 값입니다. 범위가 이보다 넓으면 이견이 있는 것입니다.</translation>
    </message>
    <message>
      <source>How many of those who rated in both rounds gave the same point again, person by person. From 85% of five people or more on, ratings count as stable; whether people agree is another question.</source>
      <translation>두 라운드에 모두 평가한 사람 가운데 같은 점수를 다시 준 사람 수입니다. 다섯 명 이상이 평가하고 그 85% 이상이 유지하면 안정된 것으로 보며, 합의했는지는 별개의 문제입니다.</translation>
    </message>
    <message>
      <source>How far each person's two ratings agree beyond chance, 1 fully; quadratic weights, so that two points apart count four times as much as one. It falls as ratings converge, so read it beside how many kept their rating.</source>
      <translation>사람별 두 평점이 우연을 넘어 일치하는 정도로, 1이면 완전히 일치합니다. 제곱 가중이므로 2점 차이는 1점 차이의 네 배로 셉니다. 평점이 모일수록 낮아지므로 평점을 유지한 사람 수와 함께 보십시오.</translation>
    </message>
    <message>
      <source>Net change; p of the signed ranks</source>
      <translation>순변화; 부호순위 검정 p</translation>
    </message>
    <message>
      <source>Net change compares the two distributions, and does not see people who swap places: what is stable, who kept their rating tells. p is Wilcoxon's signed-rank test, exact.</source>
      <translation>순변화는 두 라운드의 분포를 비교하므로 서로 자리를 바꾼 변화는 드러나지 않습니다. 안정 여부는 평점을 유지한 사람 수로 판단합니다. p는 윌콕슨 부호순위 검정의 정확 확률입니다.</translation>
    </message>
    <message>
      <source>Took part in this round</source>
      <translation>이번 라운드 응답</translation>
    </message>
    <message>
      <source>How many of those present answered at least once, be it with “can't judge”, on any recommendation and criterion. Hidden of a group that is hidden on any of them.</source>
      <translation>참석자 가운데 권고안과 평가 기준을 통틀어 한 번이라도 응답한 사람 수입니다. ‘판단 유보’도 응답에 포함합니다. 어느 하나에서라도 비공개인 그룹은 표시하지 않습니다.</translation>
    </message>
    <message>
      <source>Took part before, not again</source>
      <translation>지난 라운드만 응답(이탈)</translation>
    </message>
    <message>
      <source>How many of those who answered in the round before did not answer in this one. By group only where a change between the rounds may be told.</source>
      <translation>지난 라운드에 응답한 사람 가운데 이번 라운드에 응답하지 않은 사람 수입니다. 그룹별로는 라운드 간 변화를 공개할 수 있을 때만 표시합니다.</translation>
    </message>
    <message>
      <source>The last revealed round in which somebody rated this recommendation on this criterion. It says when it was last asked about, not that people agree.</source>
      <translation>공개된 라운드 중 이 권고안을 이 평가 기준으로 마지막으로 평가한 라운드입니다. 마지막으로 물은 때를 뜻하며, 합의했다는 뜻은 아닙니다.</translation>
    </message>
    <message>
      <source>agreement</source>
      <translation>합의</translation>
    </message>
    <message>
      <source>indeterminate</source>
      <translation>불확정</translation>
    </message>
    <message>
      <source>disagreement</source>
      <translation>불일치</translation>
    </message>
    <message>
      <source>appropriate</source>
      <translation>적절</translation>
    </message>
    <message>
      <source>uncertain</source>
      <translation>불확실</translation>
    </message>
    <message>
      <source>inappropriate</source>
      <translation>부적절</translation>
    </message>
    <message>
      <source>A panel is chosen, not drawn at random from others, so there is nobody for whom this interval could speak: it shows how little so few answers would fix, were they drawn. No verdict uses it.</source>
      <translation>패널은 선정된 사람들이지 다른 사람들 가운데서 무작위로 뽑은 표본이 아니므로, 이 구간이 대신 말해 줄 다른 사람들은 없습니다. 무작위로 뽑았다고 해도 이만한 응답 수로는 정해지는 것이 적다는 점을 보여 줄 뿐이며, 어떤 판정에도 쓰이지 않습니다.</translation>
    </message>
  </context>
  <context>
    <name>Doctor</name>
    <message>
      <source>Data folder</source>
      <translation>데이터 폴더</translation>
    </message>
    <message>
      <source>Window system</source>
      <translation>화면 시스템</translation>
    </message>
    <message>
      <source>start it from the desktop's own terminal, or unset DISPLAY</source>
      <translation>데스크톱의 터미널에서 실행하거나 DISPLAY 설정을 지우십시오</translation>
    </message>
    <message>
      <source>{platform}, screens: {screens}</source>
      <translation>{platform}, 화면 {screens}개</translation>
    </message>
    <message>
      <source>no display here; the commands work without one</source>
      <translation>이 컴퓨터에는 화면이 없습니다. 명령은 화면 없이도 실행됩니다</translation>
    </message>
    <message>
      <source>Korean fonts</source>
      <translation>설치된 한글 글꼴 수</translation>
    </message>
    <message>
      <source>Workshop file</source>
      <translation>워크숍 파일</translation>
    </message>
    <message>
      <source>none yet; made at the first start</source>
      <translation>아직 없음. 처음 시작할 때 만들어집니다</translation>
    </message>
    <message>
      <source>intact</source>
      <translation>이상 없음</translation>
    </message>
    <message>
      <source>Copies that name people</source>
      <translation>이름이 남은 사본</translation>
    </message>
    <message>
      <source>none of anonymous workshops</source>
      <translation>익명 워크숍의 것은 없음</translation>
    </message>
  </context>
  <context>
    <name>Document</name>
    <message>
      <source>Check code {checksum}</source>
      <translation>확인 코드 {checksum}</translation>
    </message>
    <message>
      <source>{title} (continued)</source>
      <translation>{title}(계속)</translation>
    </message>
  </context>
  <context>
    <name>Doors</name>
    <message>
      <source>Ways to answer</source>
      <translation>응답 방법</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>참여자</translation>
    </message>
    <message>
      <source>Show a new link</source>
      <translation>새 링크 보이기</translation>
    </message>
    <message>
      <source>Hide the link</source>
      <translation>링크 숨기기</translation>
    </message>
    <message>
      <source>The person's former link, and the phone that used it, are void.</source>
      <translation>이 사람의 이전 링크와 그 링크로 접속한 휴대전화는 무효가 됩니다.</translation>
    </message>
    <message>
      <source>Link of {code}</source>
      <translation>{code}의 링크</translation>
    </message>
    <message>
      <source>Seen</source>
      <translation>접속 확인</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>대기 중</translation>
    </message>
    <message>
      <source>Phones in this room may answer</source>
      <translation>이 방의 휴대전화로 응답받기</translation>
    </message>
    <message>
      <source>Off, nothing listens. On, this computer shows ballots on its own network, to nobody but those with a link, until the round closes or you leave the workshop.</source>
      <translation>꺼져 있으면 아무 연결도 받지 않습니다. 켜면 라운드를 마감하거나 이 워크숍을 나갈 때까지, 링크를 가진 사람에게만 같은 네트워크에서 평가지를 보여 줍니다.</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>주소</translation>
    </message>
    <message>
      <source>Name of the Wi-Fi (optional)</source>
      <translation>와이파이 이름(선택)</translation>
    </message>
    <message>
      <source>Password of the Wi-Fi (optional)</source>
      <translation>와이파이 암호(선택)</translation>
    </message>
    <message>
      <source>For the code and the slips; it is not kept.</source>
      <translation>QR 코드와 쪽지에만 쓰며 저장하지 않습니다.</translation>
    </message>
    <message>
      <source>Each slip has a link of its own. Links on slips printed before are void; phones that have joined go on.</source>
      <translation>쪽지마다 개인 링크가 있습니다. 전에 인쇄한 쪽지의 링크는 무효가 되고, 이미 접속한 휴대전화는 계속 쓸 수 있습니다.</translation>
    </message>
    <message>
      <source>What if phones do not come?</source>
      <translation>휴대전화가 접속하지 못하면</translation>
    </message>
    <message>
      <source>{address} ({name}, hardly reached by phones)</source>
      <translation>{address} ({name}, 휴대전화가 닿기 어려움)</translation>
    </message>
    <message>
      <source>{address} ({name})</source>
      <translation>{address} ({name})</translation>
    </message>
    <message>
      <source>QR code of the Wi-Fi</source>
      <translation>와이파이 QR 코드</translation>
    </message>
    <message>
      <source>Missing</source>
      <translation>남음</translation>
    </message>
    <message>
      <source>Laptop</source>
      <translation>노트북</translation>
    </message>
    <message>
      <source>Phones</source>
      <translation>휴대전화</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>파일</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>종이</translation>
    </message>
    <message>
      <source>Opening…</source>
      <translation>여는 중…</translation>
    </message>
    <message>
      <source>Open. No phone has reached it yet.</source>
      <translation>열렸습니다. 아직 접속한 휴대전화가 없습니다.</translation>
    </message>
    <message>
      <source>Seen from a phone.</source>
      <translation>휴대전화에서 열렸습니다.</translation>
    </message>
    <message>
      <source>Seen from a phone. Phones: {phones}, {silent} silent for 30 s.</source>
      <translation>휴대전화에서 열렸습니다. 휴대전화 {phones}대, 30초 동안 응답 없음 {silent}대.</translation>
    </message>
    <message>
      <source>“No internet. Stay connected?” is answered with yes.</source>
      <translation>“인터넷에 연결되어 있지 않음. 연결을 유지할까요?”라고 물으면 ‘예’를 누릅니다.</translation>
    </message>
    <message>
      <source>If the page does not load, switch mobile data off and try again.</source>
      <translation>페이지가 열리지 않으면 모바일 데이터를 끄고 다시 시도합니다.</translation>
    </message>
    <message>
      <source>Leave the network's own sign-in page, and open the link in a browser.</source>
      <translation>네트워크 로그인 화면은 닫고, 링크를 브라우저에서 엽니다.</translation>
    </message>
    <message>
      <source>A guest network may keep devices apart: use a hotspot or a small router instead.</source>
      <translation>손님용 네트워크는 기기끼리의 연결을 막을 수 있습니다. 핫스팟이나 소형 공유기를 쓰십시오.</translation>
    </message>
    <message>
      <source>A firewall may ask once whether this program may be reached: allow.</source>
      <translation>방화벽이 이 프로그램의 연결을 허용할지 한 번 물을 수 있습니다. 허용하십시오.</translation>
    </message>
    <message>
      <source>Whoever cannot get in rates at the laptop, on paper or by file.</source>
      <translation>접속하지 못하는 사람은 노트북, 종이 또는 파일로 평가합니다.</translation>
    </message>
  </context>
  <context>
    <name>Doubts</name>
    <message>
      <source>and in further places: {count}</source>
      <translation>그 밖의 자리: {count}곳</translation>
    </message>
    <message>
      <source>a rating is not on its scale</source>
      <translation>평점이 척도를 벗어납니다</translation>
    </message>
    <message>
      <source>an answer is not the last of its history</source>
      <translation>답이 변경 이력의 마지막 줄과 다릅니다</translation>
    </message>
    <message>
      <source>a comment is not the last of its history</source>
      <translation>의견이 변경 이력의 마지막 줄과 다릅니다</translation>
    </message>
    <message>
      <source>a ballot holds more or less than it says</source>
      <translation>평가지에 적힌 개수와 실제 내용의 개수가 다릅니다</translation>
    </message>
    <message>
      <source>an entry belongs to nothing ({table})</source>
      <translation>어디에도 속하지 않는 항목이 있습니다({table})</translation>
    </message>
    <message>
      <source>an entry belongs to another workshop</source>
      <translation>다른 워크숍에 속한 항목이 있습니다</translation>
    </message>
    <message>
      <source>a scale has a gap, or too few or many points</source>
      <translation>척도에 빈 점이 있거나 점의 수가 맞지 않습니다</translation>
    </message>
    <message>
      <source>its history proves what is right</source>
      <translation>변경 이력이 올바른 값을 증명합니다</translation>
    </message>
    <message>
      <source>nothing proves what is right</source>
      <translation>무엇이 올바른지 증명할 것이 없습니다</translation>
    </message>
  </context>
  <context>
    <name>EntryGrid</name>
    <message>
      <source>Before the block is stored: {n} to answer</source>
      <translation>블록을 저장하기 전에 답할 것: {n}개</translation>
    </message>
    <message>
      <source>Nothing of the block is stored yet.</source>
      <translation>아직 블록의 어떤 값도 저장되지 않았습니다.</translation>
    </message>
    <message>
      <source>Store the block</source>
      <translation>블록 저장</translation>
    </message>
    <message>
      <source>Leave out what is not answered</source>
      <translation>답하지 않은 것은 제외하고 저장</translation>
    </message>
    <message>
      <source>Do not store the block</source>
      <translation>블록을 저장하지 않음</translation>
    </message>
    <message>
      <source>Undo the last entry</source>
      <translation>마지막 입력 취소</translation>
    </message>
    <message>
      <source>Paste a block from a spreadsheet</source>
      <translation>스프레드시트 범위 붙여넣기</translation>
    </message>
    <message>
      <source>Ratings to enter</source>
      <translation>입력할 평점</translation>
    </message>
    <message>
      <source>Type a digit: it is saved at once and the next cell follows. - abstains, Delete empties, x stands aside because of an interest, arrow keys move, Ctrl+V pastes a block from a spreadsheet, F2 writes a comment (Esc leads back). ● was answered by the person and is hidden.</source>
      <translation>숫자를 누르면 바로 저장되고 다음 칸으로 넘어갑니다. -는 판단 유보, Delete는 비우기, x는 이해관계 회피, 화살표 키는 이동, Ctrl+V는 스프레드시트 범위 붙여 넣기, F2는 의견 쓰기(Esc로 돌아오기)입니다. ●는 본인이 응답한 칸이며 값은 보이지 않습니다.</translation>
    </message>
    <message>
      <source>Open a round to enter ratings here.</source>
      <translation>라운드를 열면 여기에 평점을 입력할 수 있습니다.</translation>
    </message>
    <message>
      <source>Add participants first.</source>
      <translation>먼저 참여자를 추가하십시오.</translation>
    </message>
    <message>
      <source>Nothing to enter</source>
      <translation>입력할 것이 없습니다</translation>
    </message>
    <message>
      <source>From the block: {taken} cells taken, {refused} not.</source>
      <translation>붙여 넣은 범위: 받아들인 칸 {taken}개, 받지 않은 칸 {refused}개.</translation>
    </message>
    <message>
      <source>Further cells not taken: {n}</source>
      <translation>그 밖에 반영되지 않은 칸: {n}개</translation>
    </message>
    <message>
      <source>Storing: {done} of {total}</source>
      <translation>저장 중: {done}/{total}</translation>
    </message>
    <message>
      <source>Comment of {person} on {item}</source>
      <translation>{item}에 대한 {person}의 의견</translation>
    </message>
    <message>
      <source>The person has commented; it is hidden.</source>
      <translation>참여자가 직접 의견을 남겼으며 내용은 보이지 않습니다.</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>비어 있음</translation>
    </message>
    <message>
      <source>Not stored</source>
      <translation>저장되지 않음</translation>
    </message>
    <message>
      <source>commented</source>
      <translation>의견 있음</translation>
    </message>
    <message>
      <source>not taken from the block</source>
      <translation>붙여 넣은 값을 받지 않음</translation>
    </message>
    <message>
      <source>Answered by the person; hidden</source>
      <translation>참여자가 직접 응답함, 비공개</translation>
    </message>
    <message>
      <source>“{given}”: nobody and nothing here is called so.</source>
      <translation>“{given}”: 이 이름의 사람도 권고안도 없습니다.</translation>
    </message>
    <message>
      <source>outside the grid</source>
      <translation>표 바깥</translation>
    </message>
    <message>
      <source>“{given}”: nobody and nothing here is called so, or it is not the only one; {cells} cells were not taken.</source>
      <translation>‘{given}’: 여기에 그런 이름이나 코드가 없거나 둘 이상입니다. {cells}칸을 받지 않았습니다.</translation>
    </message>
    <message>
      <source>“{given}” is outside the grid and was not taken.</source>
      <translation>“{given}” 값은 표 바깥에 있어 반영하지 않았습니다.</translation>
    </message>
    <message>
      <source>{place}: this person has answered it themselves. What you entered is kept aside until you decide above.</source>
      <translation>{place}: 참여자가 직접 답했습니다. 입력한 값은 위에서 결정할 때까지 따로 보관됩니다.</translation>
    </message>
    <message>
      <source>{place}: “{given}” is not on the scale. Use {low} to {high}, - to abstain, x to stand aside, or leave it empty.</source>
      <translation>{place}: “{given}” 값은 척도에 없습니다. {low}~{high}, 판단 유보는 -, 이해관계 회피는 x를 입력하거나 비워 두십시오.</translation>
    </message>
  </context>
  <context>
    <name>Errors</name>
    <message>
      <source>This .workshop file cannot be taken in. Nothing was changed.</source>
      <translation>이 .workshop 파일은 들여올 수 없습니다. 아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
      <source>This is not a .workshop file: {path}. Such a file is made by “workshop-app pack”.</source>
      <translation>.workshop 파일이 아닙니다({path}). 이런 파일은 “workshop-app pack”으로 만듭니다.</translation>
    </message>
    <message>
      <source>The .workshop file is damaged or was changed ({part}): nothing of it was taken. Have it made once more.</source>
      <translation>.workshop 파일이 손상되었거나 바뀌었습니다({part}). 아무것도 들여오지 않았습니다. 파일을 다시 만들어 달라고 하십시오.</translation>
    </message>
    <message>
      <source>This .workshop file was made by a newer version of the program: {path}. Nothing was changed. Install version {version} or a later one to take it in.</source>
      <translation>이 .workshop 파일은 더 새로운 버전의 프로그램에서 만들어졌습니다({path}). 아무것도 바꾸지 않았습니다. 들여오려면 {version} 이상의 버전을 설치하십시오.</translation>
    </message>
    <message>
      <source>This file holds more than any workshop needs, and was not read: {path}.</source>
      <translation>이 파일에는 워크숍에 필요한 것보다 훨씬 많은 것이 들어 있어 읽지 않았습니다({path}).</translation>
    </message>
    <message>
      <source>This .workshop file is encrypted: {path}. Give its passphrase.</source>
      <translation>이 .workshop 파일은 암호화되어 있습니다({path}). 암호 문구를 입력하십시오.</translation>
    </message>
    <message>
      <source>This passphrase does not open {path}, or the file is damaged. Mind case and spaces, and try once more.</source>
      <translation>이 암호 문구로 열 수 없거나 파일이 손상되었습니다({path}). 대소문자와 빈칸을 확인하고 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>The passphrase is empty. Type one of several words.</source>
      <translation>암호 문구가 비어 있습니다. 여러 단어로 된 문구를 입력하십시오.</translation>
    </message>
    <message>
      <source>“{title}” is here already, and the file holds another state of it ({parts}). Nothing was changed. To see the file's state, take it in with another data folder.</source>
      <translation>“{title}”: 이미 여기 있으며 파일에는 다른 상태가 들어 있습니다({parts}). 아무것도 바꾸지 않았습니다. 파일의 상태를 보려면 다른 데이터 폴더로 들여오십시오.</translation>
    </message>
    <message>
      <source>“{title}” is in the trash here. Nothing was changed. Bring it back from the trash, then take the file in.</source>
      <translation>“{title}”: 여기 휴지통에 있습니다. 아무것도 바꾸지 않았습니다. 휴지통에서 되살린 뒤 파일을 들여오십시오.</translation>
    </message>
    <message>
      <source>Parts of “{title}” belong to another workshop here: the file was put together by hand. Nothing was changed.</source>
      <translation>“{title}”의 일부가 여기 있는 다른 워크숍에 속합니다. 손으로 고친 파일입니다. 아무것도 바꾸지 않았습니다.</translation>
    </message>
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
      <translation>“{name}”에 해당하는 워크숍이 여럿입니다({matches}). ID를 더 길게 적어 주십시오.</translation>
    </message>
    <message>
      <source>“{title}” is concluded and read-only. Reopen it on the Conclude page to change it.</source>
      <translation>“{title}” 워크숍은 종료되어 읽기 전용입니다. 고치려면 결론 화면에서 ‘종료 취소’를 누르십시오.</translation>
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
      <source>{name} has already been rated (ratings so far: {ratings}) and cannot be deleted. Leave it out of the next round instead.</source>
      <translation>{name} 권고안은 이미 평가되어(평점 {ratings}개) 삭제할 수 없습니다. 다음 라운드에서 제외하십시오.</translation>
    </message>
    <message>
      <source>{name} has taken part (ratings: {ratings}, comments: {comments}) and cannot be deleted. Name, affiliation and code can still be corrected.</source>
      <translation>{name} 님은 이미 참여하여(평점 {ratings}개, 의견 {comments}건) 삭제할 수 없습니다. 성명, 소속, 코드는 계속 고칠 수 있습니다.</translation>
    </message>
    <message>
      <source>{name} has been rated since, so this can no longer be undone. What was rated stays.</source>
      <translation>{name} 권고안은 그 뒤에 평가되어 되돌릴 수 없습니다. 평가된 내용은 그대로입니다.</translation>
    </message>
    <message>
      <source>{name} is counted in results that have been shown. Without {name}, or with another group, the difference could tell single answers. For the next round, mark {name} as absent and give the person a new code in the right group.</source>
      <translation>{name} 님은 이미 공개된 결과에 집계되어 있습니다. 지금 {name} 님을 빼거나 그룹을 바꾸면 앞뒤 수치의 차이로 개인의 응답이 드러날 수 있습니다. 다음 라운드에서는 {name} 님을 불참으로 표시하고, 맞는 그룹에 새 코드를 만드십시오.</translation>
    </message>
    <message>
      <source>Results of round {number} have been shown with those who were there. Who was absent stays so; whoever answers now is counted where the results are shown anew.</source>
      <translation>{number}라운드의 결과는 당시 참석자를 기준으로 이미 공개되었습니다. 그때의 불참 표시는 바꿀 수 없으며, 지금 응답하는 사람은 결과가 새로 공개될 때 집계됩니다.</translation>
    </message>
    <message>
      <source>{name} has no amended wording yet. Choose “Adopt as amended” and write it first.</source>
      <translation>{name} 권고안에는 아직 수정안이 없습니다. ‘수정 채택’을 고르고 수정안을 먼저 입력하십시오.</translation>
    </message>
    <message>
      <source>The amended wording of {name} has already been rated as {amendment}. Amend {amendment} instead.</source>
      <translation>{name} 권고안의 수정안은 이미 {amendment} 코드로 평가했습니다. {amendment} 권고안을 수정하십시오.</translation>
    </message>
    <message>
      <source>Only the latest round can be opened again; round {number} is an earlier one.</source>
      <translation>가장 최근 라운드만 다시 열 수 있습니다. {number}라운드는 이전 라운드입니다.</translation>
    </message>
    <message>
      <source>Nothing was added: something in the list is still to be answered. The preview shows what.</source>
      <translation>아무것도 추가하지 않았습니다. 목록에 아직 답하지 않은 물음이 있습니다. 미리 보기에서 확인하십시오.</translation>
    </message>
    <message>
      <source>Round {number} cannot be opened again: its results were shown, and this workshop is anonymous. Whoever answers now could be told from the others in the file. Open the next round; everybody rates in it.</source>
      <translation>{number}라운드는 다시 열 수 없습니다. 결과를 이미 공개했고 이 워크숍은 익명이므로, 지금 평가하는 분은 파일 안에서 다른 분들과 구분됩니다. 다음 라운드를 열어 모두 함께 평가하십시오.</translation>
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
      <translation>{name} 그룹에 아직 참여자가 {participants}명 있습니다. 먼저 옮기거나 삭제하십시오.</translation>
    </message>
    <message>
      <source>The round cannot open yet. Still to do: {missing}.</source>
      <translation>아직 라운드를 열 수 없습니다. 남은 일: {missing}.</translation>
    </message>
    <message>
      <source>Not stored: round {number} was closed at {closed_at}.</source>
      <translation>저장되지 않음: {number}라운드는 {closed_at}에 마감되었습니다.</translation>
    </message>
    <message>
      <source>Round {number} is not open, so nothing can be rated. Ask the facilitator to open it again.</source>
      <translation>{number}라운드가 열려 있지 않아 평가할 수 없습니다. 진행자에게 말씀해 주십시오.</translation>
    </message>
    <message>
      <source>Round {number} must be closed first.</source>
      <translation>{number}라운드를 먼저 마감해야 합니다.</translation>
    </message>
    <message>
      <source>Round {number} is not in the right state for this. See its state on the Rate page.</source>
      <translation>{number}라운드에서는 지금 할 수 없는 작업입니다. 평가 화면에서 진행 상태를 확인하십시오.</translation>
    </message>
    <message>
      <source>The results of round {number} are hidden until the round is closed and revealed.</source>
      <translation>{number}라운드 결과는 라운드를 마감하고 공개하기 전까지 숨겨져 있습니다.</translation>
    </message>
    <message>
      <source>“{scale}” is not a scale of two to eleven points. Write 1-5, 0-10, -2..+2 or agreement.</source>
      <translation>“{scale}” 값은 2~11점 척도가 아닙니다. 1-5, 0-10, -2..+2 또는 agreement로 쓰십시오.</translation>
    </message>
    <message>
      <source>A scale from {low} to {high} cannot be used: it needs 2 to 11 points and begins between -100 and 100. Choose other ends.</source>
      <translation>{low}부터 {high}까지의 척도는 쓸 수 없습니다. 점수는 2개에서 11개까지이고 -100과 100 사이에서 시작해야 합니다. 다른 양 끝을 고르십시오.</translation>
    </message>
    <message>
      <source>{name} is an observer and rates nothing. Make them a participant under Participants first.</source>
      <translation>{name} 님은 참관인이므로 평가하지 않습니다. 먼저 참여자 화면에서 ‘평가’로 바꾸십시오.</translation>
    </message>
    <message>
      <source>{name} has answered in round {number} and so is not absent from it. Take the answers away first.</source>
      <translation>{name} 님은 {number}라운드에서 응답했으므로 불참이 아닙니다. 먼저 응답을 지우십시오.</translation>
    </message>
    <message>
      <source>{name} has answered in round {number}, so it is not taken back without a trace. Close it, or reopen it with a reason.</source>
      <translation>{name} 님이 이미 {number}라운드에서 응답했으므로 흔적 없이 되돌릴 수 없습니다. 라운드를 마감하거나, 사유를 적고 다시 여십시오.</translation>
    </message>
    <message>
      <source>{value} is not on the scale. Use {low} to {high}, or “-” for “don't know”.</source>
      <translation>{value} 값은 척도에 없습니다. {low}~{high} 또는 판단 유보 “-”를 쓰십시오.</translation>
    </message>
    <message>
      <source>This is no longer part of the open round. Go back to the list and open it again.</source>
      <translation>진행 중인 라운드에 더 이상 포함되지 않은 항목입니다. 목록으로 돌아가 다시 여십시오.</translation>
    </message>
    <message>
      <source>No participant has this code.</source>
      <translation>이 코드의 참여자가 없습니다. 코드를 다시 확인해 주십시오.</translation>
    </message>
    <message>
      <source>Several codes were wrong. Try again in {wait_seconds} s.</source>
      <translation>잘못된 코드가 여러 번 입력되었습니다. {wait_seconds}초 뒤에 다시 입력할 수 있습니다.</translation>
    </message>
    <message>
      <source>This ballot is finished. The facilitator can open it again from the roster.</source>
      <translation>이미 마친 평가지입니다. 진행자가 참여자 명단에서 다시 열 수 있습니다.</translation>
    </message>
    <message>
      <source>The phone door cannot be opened at {address} ({reason}). Choose another address or port.</source>
      <translation>{address} 주소에서 휴대전화 접속을 열 수 없습니다({reason}). 다른 주소나 포트를 선택하십시오.</translation>
    </message>
    <message>
      <source>This computer is in no network that phones could reach. Join one, or open a hotspot, and try again.</source>
      <translation>이 컴퓨터가 휴대전화가 닿을 수 있는 네트워크에 있지 않습니다. 네트워크에 연결하거나 핫스팟을 켠 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>Wrong PIN. Try again in {wait_seconds} s.</source>
      <translation>PIN이 맞지 않습니다. {wait_seconds}초 뒤에 다시 시도할 수 있습니다.</translation>
    </message>
    <message>
      <source>“{title}” has no revealed round yet. Close a round and reveal its results, then export.</source>
      <translation>“{title}” 워크숍에는 아직 공개된 라운드가 없습니다. 라운드를 마감하고 결과를 공개한 다음 내보내십시오.</translation>
    </message>
    <message>
      <source>“{name}” does not say what to write. Give it one of these endings: {known}.</source>
      <translation>“{name}” 이름으로는 어떤 파일을 만들지 알 수 없습니다. 다음 확장자 중 하나를 붙이십시오({known}).</translation>
    </message>
    <message>
      <source>“{name}” is no document: it is written in one language and has no form.</source>
      <translation>“{name}” 파일은 문서가 아니므로 한 언어로만 만들고 형식을 고를 수 없습니다.</translation>
    </message>
    <message>
      <source>There is no such file or folder.</source>
      <translation>그런 파일이나 폴더가 없습니다.</translation>
    </message>
    <message>
      <source>This is no kind of file that ballots come in (pdf, png, jpg, xlsx).</source>
      <translation>평가지로 읽을 수 있는 파일 종류가 아닙니다(pdf, png, jpg, xlsx).</translation>
    </message>
    <message>
      <source>No ballot of this program is seen here. Scan it again, flat and whole with its corners.</source>
      <translation>이 프로그램의 평가지가 보이지 않습니다. 네 모서리까지 펴서 다시 스캔하십시오.</translation>
    </message>
    <message>
      <source>The file cannot be read ({reason}). Save or scan it once more.</source>
      <translation>파일을 읽을 수 없습니다({reason}). 다시 저장하거나 스캔하십시오.</translation>
    </message>
    <message>
      <source>This ballot belongs to another round or workshop. Nothing of it was taken.</source>
      <translation>다른 라운드나 다른 워크숍의 평가지입니다. 아무것도 받아들이지 않았습니다.</translation>
    </message>
    <message>
      <source>The words or scales were changed after this ballot was made. Enter it by hand.</source>
      <translation>이 평가지를 만든 뒤 문구나 척도가 바뀌었습니다. 직접 입력하십시오.</translation>
    </message>
    <message>
      <source>The person whose ballot this is, is not in this workshop.</source>
      <translation>이 평가지의 주인이 이 워크숍에 없습니다.</translation>
    </message>
    <message>
      <source>No sheet of this file has the table of a ballot. Check that the right file was sent.</source>
      <translation>이 파일에는 평가지 표가 있는 시트가 없습니다. 맞는 파일이 왔는지 확인해 주십시오.</translation>
    </message>
    <message>
      <source>Nothing of this file was taken: {reason}</source>
      <translation>이 파일을 반영하지 않은 이유: {reason}</translation>
    </message>
    <message>
      <source>This is a ballot of round {number}, and another round is open. Nothing of it was taken.</source>
      <translation>{number}라운드의 평가지인데 지금은 다른 라운드가 열려 있습니다. 아무것도 반영하지 않았습니다.</translation>
    </message>
    <message>
      <source>This ballot was made by a newer version of the program. Collect it with that one.</source>
      <translation>더 새로운 버전의 프로그램이 만든 평가지입니다. 그 버전에서 취합해 주십시오.</translation>
    </message>
    <message>
      <source>This ballot came twice and the two differ. Say which one counts, and hand in only that.</source>
      <translation>같은 평가지가 두 번 왔고 내용이 다릅니다. 어느 것이 맞는지 정해 그것만 내십시오.</translation>
    </message>
    <message>
      <source>“{title}” has no participants who rate yet. Add them, then print the slips.</source>
      <translation>“{title}” 워크숍에는 아직 평가할 참여자가 없습니다. 참여자를 추가한 다음 안내 쪽지를 만드십시오.</translation>
    </message>
    <message>
      <source>Another program is using the file just now. What you entered is kept and will be tried again.</source>
      <translation>다른 프로그램이 파일을 쓰고 있습니다. 입력하신 내용은 보관하고 있으며 다시 저장을 시도합니다.</translation>
    </message>
    <message>
      <source>Another program holds the file: {path}. Close that program, or wait until it releases the file, then try again.</source>
      <translation>다른 프로그램이 파일을 사용하고 있습니다({path}). 그 프로그램을 닫거나 사용이 끝날 때까지 기다린 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>The workshops are already open on the computer “{computer}”, and the program there does not answer. End it there, or restart that computer, then try again.</source>
      <translation>워크숍이 이미 컴퓨터 “{computer}”에서 열려 있는데 그 프로그램이 응답하지 않습니다. 그 컴퓨터에서 프로그램을 끝내거나 컴퓨터를 다시 시작한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>The workshops were opened on the computer “{computer}” and not closed there. If the program still runs there, end it there first: two at once would overwrite each other's work. If that computer crashed or is gone, open them here anyway.</source>
      <translation>워크숍이 “{computer}” 컴퓨터에서 열린 뒤 닫히지 않았습니다. 그곳에서 프로그램이 아직 실행 중이면 먼저 끝내십시오. 두 곳에서 함께 쓰면 서로의 작업을 덮어씁니다. 그 컴퓨터가 고장 났거나 없다면 여기서 그대로 여십시오.</translation>
    </message>
    <message>
      <source>The disk is full: {path}. Make room and try again; what you entered is still on the screen.</source>
      <translation>디스크에 빈 공간이 없습니다({path}). 공간을 확보한 뒤 다시 시도하십시오. 입력하신 내용은 화면에 그대로 있습니다.</translation>
    </message>
    <message>
      <source>The file cannot be written: {path}. It is open for review only; copy it to a folder of your own to work on it.</source>
      <translation>파일에 쓸 수 없습니다({path}). 열람만 할 수 있으니, 작업하려면 내 폴더로 복사하십시오.</translation>
    </message>
    <message>
      <source>The last write to this file was broken off, and undoing it needs writing: {path}. Copy the file together with {journal} to a folder of your own, and open it there.</source>
      <translation>이 파일에 마지막으로 저장하던 작업이 중단되었는데, 쓰기가 허용되어야 되돌릴 수 있습니다({path}). 이 파일과 {journal} 파일을 함께 쓸 수 있는 폴더로 복사한 뒤 거기에서 여십시오.</translation>
    </message>
    <message>
      <source>This folder cannot be used: {path}. Check that its drive is connected and may be written, then try again; --data-dir chooses another folder.</source>
      <translation>이 폴더를 사용할 수 없습니다({path}). 드라이브가 연결되어 있고 쓸 수 있는지 확인한 뒤 다시 시도하십시오. 다른 폴더는 --data-dir로 지정할 수 있습니다.</translation>
    </message>
    <message>
      <source>This is not a workshop file: {path}. It was not touched. Move it elsewhere and try again; --database opens another file.</source>
      <translation>워크숍 파일이 아닙니다({path}). 이 파일은 그대로 두었습니다. 다른 곳으로 옮긴 뒤 다시 시도하십시오. 다른 파일은 --database로 열 수 있습니다.</translation>
    </message>
    <message>
      <source>This file was made by a newer version of the program: {path}. It was not touched. Install version {version} or a later one to open it.</source>
      <translation>더 새로운 버전에서 만든 파일입니다({path}). 파일은 그대로 두었습니다. {version} 이상의 버전을 설치하면 열 수 있습니다.</translation>
    </message>
    <message>
      <source>The file is empty or gone: {path}. Nothing was created in its place. Latest intact backup: {backup}.</source>
      <translation>파일이 비어 있거나 없습니다({path}). 그 자리에 아무것도 만들지 않았습니다. 가장 최근의 온전한 백업: {backup}.</translation>
    </message>
    <message>
      <source>The file is damaged: {path}. It was not changed. Latest intact backup: {backup}. It can be restored when the program starts.</source>
      <translation>파일이 손상되었습니다({path}). 파일은 그대로 두었습니다. 가장 최근의 온전한 백업: {backup}. 프로그램을 시작할 때 이 백업으로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
      <source>Parts of this file were not made by this program ({details}): {path}. Nothing of it was run or changed. Latest intact backup: {backup}.</source>
      <translation>이 파일에는 이 프로그램이 만들지 않은 부분이 있습니다({details}, {path}). 그 부분은 실행하지도 바꾸지도 않았습니다. 온전한 최신 백업: {backup}.</translation>
    </message>
    <message>
      <source>Only an index of the file is damaged, not its content: {path}. It was not changed. The index can be made anew from the content; the damaged file is then put aside, not deleted. Latest intact backup: {backup}.</source>
      <translation>파일의 색인만 손상되었고 담긴 내용은 온전합니다({path}). 파일은 바뀌지 않았습니다. 담긴 내용으로 색인을 새로 만들 수 있으며, 손상된 파일은 지우지 않고 따로 옮겨 둡니다. 가장 최근의 온전한 백업: {backup}.</translation>
    </message>
    <message>
      <source>The content of the file does not agree with itself: {path}. Nothing was changed. What its history proves can be repaired, with a backup before; latest intact backup: {backup}.</source>
      <translation>파일의 내용이 서로 맞지 않습니다({path}). 아무것도 바꾸지 않았습니다. 변경 이력이 증명하는 것은 백업을 먼저 만든 뒤 고칠 수 있습니다. 온전한 최신 백업: {backup}.</translation>
    </message>
    <message>
      <source>Nothing can be salvaged from this file: {path}. What describes its tables cannot be read. It was not changed.</source>
      <translation>이 파일에서는 아무것도 구해 낼 수 없습니다({path}). 표를 설명하는 부분을 읽을 수 없습니다. 파일은 바뀌지 않았습니다.</translation>
    </message>
    <message>
      <source>Another workshop file, or another state of this one, was copied over the open file: {path}. Nothing more is written to it. What was saved before is in the latest intact backup: {backup}. To go back to it, end the program, move the file elsewhere and start again: the backups are then listed.</source>
      <translation>열려 있는 파일 위에 다른 워크숍 파일이나 이 파일의 다른 상태가 복사되었습니다({path}). 이 파일에는 더 이상 쓰지 않습니다. 그전에 저장된 것은 가장 최근의 온전한 백업에 있습니다({backup}). 그 상태로 돌아가려면 프로그램을 끝내고 파일을 다른 곳으로 옮긴 뒤 다시 시작하십시오. 그러면 백업 목록이 나옵니다.</translation>
    </message>
    <message>
      <source>The open file was moved, deleted or replaced by another program: {path}. Nothing more is written to it. Put it back or start the program again.</source>
      <translation>열려 있던 파일을 다른 프로그램이 옮기거나 지우거나 바꿨습니다({path}). 더 이상 쓰지 않습니다. 파일을 되돌려 놓거나 프로그램을 다시 시작하십시오.</translation>
    </message>
    <message>
      <source>The file could not be upgraded and is as it was: {path}. Backup: {backup}. Start the program again, or send the error details to the developers.</source>
      <translation>파일을 새 형식으로 바꾸지 못했으며 원래 그대로입니다({path}). 백업: {backup}. 프로그램을 다시 시작하거나 개발자에게 오류 기록을 보내십시오.</translation>
    </message>
    <message>
      <source>The file could not be read or written: {path}. Check the disk and try again.</source>
      <translation>파일을 읽거나 쓸 수 없습니다({path}). 디스크를 확인한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>The file cannot be written there: {path} ({reason}). Close it in Excel, or choose another folder.</source>
      <translation>그곳에 파일을 쓸 수 없습니다({path}, {reason}). 엑셀에서 열려 있으면 닫고, 아니면 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
      <source>Cancelled; nothing was written.</source>
      <translation>취소했습니다. 아무것도 쓰지 않았습니다.</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>Open folder</source>
      <translation>폴더 열기</translation>
    </message>
    <message>
      <source>Open file</source>
      <translation>파일 열기</translation>
    </message>
    <message>
      <source>Writing {name}</source>
      <translation>{name} 작성 중</translation>
    </message>
    <message>
      <source>Exported to {path}</source>
      <translation>내보내기 완료: {path}</translation>
    </message>
  </context>
  <context>
    <name>File</name>
    <message>
      <source>the disk is full</source>
      <translation>디스크에 빈 공간이 없음</translation>
    </message>
    <message>
      <source>the file would be too large for this disk</source>
      <translation>이 디스크에 저장할 수 있는 파일 크기를 넘음</translation>
    </message>
    <message>
      <source>there is a file of that name already</source>
      <translation>같은 이름의 파일이 이미 있습니다</translation>
    </message>
    <message>
      <source>the name is too long; choose a shorter one</source>
      <translation>파일 이름이 너무 길어 더 짧은 이름이 필요함</translation>
    </message>
    <message>
      <source>there is no such folder</source>
      <translation>폴더가 없음</translation>
    </message>
    <message>
      <source>that is a folder</source>
      <translation>폴더임</translation>
    </message>
    <message>
      <source>it is open in another program, or may not be written</source>
      <translation>다른 프로그램에서 열려 있거나 쓸 수 없음</translation>
    </message>
  </context>
  <context>
    <name>Footer</name>
    <message>
      <source>Offline · kept on this computer only</source>
      <translation>오프라인 · 이 컴퓨터에만 저장</translation>
    </message>
    <message>
      <source>Open to phones · kept on this computer only</source>
      <translation>휴대전화에 열림 · 이 컴퓨터에만 저장</translation>
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
      <translation>이해관계자 그룹</translation>
    </message>
    <message>
      <source>New group (Korean)</source>
      <translation>새 그룹 (한국어)</translation>
    </message>
    <message>
      <source>New group (English)</source>
      <translation>새 그룹 (영어)</translation>
    </message>
    <message>
      <source>Add group</source>
      <translation>그룹 추가</translation>
    </message>
    <message>
      <source>Group name</source>
      <translation>그룹 이름</translation>
    </message>
    <message>
      <source>Members: {n}</source>
      <translation>{n}명</translation>
    </message>
    <message>
      <source>Delete {group}</source>
      <translation>{group} 삭제</translation>
    </message>
    <message>
      <source>The group “{name}” is deleted.</source>
      <translation>“{name}” 그룹을 삭제했습니다.</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>User guide</source>
      <translation>안내서</translation>
    </message>
    <message>
      <source>Chapters</source>
      <translation>차례</translation>
    </message>
    <message>
      <source>Find in the guide</source>
      <translation>안내서에서 찾기</translation>
    </message>
    <message>
      <source>Workshop App {version} · Python {python} · data in {folder}</source>
      <translation>Workshop App {version} · Python {python} · 데이터 폴더 {folder}</translation>
    </message>
  </context>
  <context>
    <name>LanguageSwitch</name>
    <message>
      <source>Change the language to {language}</source>
      <translation>언어 변경: {language}</translation>
    </message>
  </context>
  <context>
    <name>Library</name>
    <message>
      <source>“{title}” is in the trash for 30 days.</source>
      <translation>“{title}” 워크숍을 휴지통으로 옮겼습니다. 30일 동안 보관합니다.</translation>
    </message>
    <message>
      <source>“{title}” was made.</source>
      <translation>‘{title}’ 워크숍을 만들었습니다.</translation>
    </message>
    <message>
      <source>Search workshops, recommendations, comments</source>
      <translation>워크숍, 권고안, 의견 검색</translation>
    </message>
    <message>
      <source>Take in a past workshop…</source>
      <translation>지난 워크숍 가져오기…</translation>
    </message>
    <message>
      <source>Ratings from a file: a survey's export, a panel's table</source>
      <translation>파일에 있는 평점: 설문 내보내기, 패널 평가표</translation>
    </message>
    <message>
      <source>A finished workshop with two rounds, to look around in</source>
      <translation>두 라운드를 마친 예시 워크숍을 둘러볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Open sample</source>
      <translation>예시 열기</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} / {total}</translation>
    </message>
    <message>
      <source>Finished in round {n}</source>
      <translation>{n}라운드 응답 완료</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>열기</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>계속 진행</translation>
    </message>
    <message>
      <source>{action}: {title}</source>
      <translation>{action}: {title}</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>복제</translation>
    </message>
    <message>
      <source>A new workshop with this preparation, without ratings</source>
      <translation>준비한 내용만 가져오고 평가는 가져오지 않은 새 워크숍</translation>
    </message>
    <message>
      <source>There is no revealed round to export yet</source>
      <translation>내보낼 공개된 라운드가 아직 없습니다.</translation>
    </message>
    <message>
      <source>With participants: {n}</source>
      <translation>참여자 {n}명까지</translation>
    </message>
    <message>
      <source>Without participants</source>
      <translation>참여자 없이</translation>
    </message>
    <message>
      <source>Criteria: {n}</source>
      <translation>평가 기준 {n}개</translation>
    </message>
    <message>
      <source>Participants: {n}</source>
      <translation>참여자 {n}명</translation>
    </message>
    <message>
      <source>Rounds: {n}</source>
      <translation>라운드 {n}회</translation>
    </message>
    <message>
      <source>Comments: {n}</source>
      <translation>의견 {n}건</translation>
    </message>
    <message>
      <source>Begin your first workshop, or open the sample to see what a finished one looks like. Everything stays on this computer.</source>
      <translation>첫 워크숍을 시작하거나, 예시를 열어 완료된 워크숍을 살펴보십시오. 모든 내용은 이 컴퓨터에만 저장됩니다.</translation>
    </message>
    <message>
      <source>Show all workshops</source>
      <translation>모든 워크숍 보기</translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation>정렬 기준</translation>
    </message>
    <message>
      <source>Workshops</source>
      <translation>워크숍</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>검색 결과</translation>
    </message>
    <message>
      <source>{n} listed</source>
      <translation>{n}건</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>검색 결과가 없습니다</translation>
    </message>
    <message>
      <source>No workshop has these words and this status. Try fewer words.</source>
      <translation>검색어와 상태에 맞는 워크숍이 없습니다. 검색어를 줄여 보십시오.</translation>
    </message>
    <message>
      <source>Trash: {n}</source>
      <translation>휴지통 {n}건</translation>
    </message>
    <message>
      <source>The workshop is being made.</source>
      <translation>워크숍을 만들고 있습니다.</translation>
    </message>
    <message>
      <source>Take in a past workshop</source>
      <translation>지난 워크숍 가져오기</translation>
    </message>
    <message>
      <source>Paste ratings</source>
      <translation>평점 붙여넣기</translation>
    </message>
    <message>
      <source>Ratings as they are: the export of a survey tool or a panel's table, one row a person or one row a rating, with groups and rounds. Everything is shown before a workshop is made.</source>
      <translation>있는 그대로의 평점: 설문 도구에서 내보낸 파일이나 패널 평가표. 한 사람이 한 행이어도, 평점 하나가 한 행이어도 되며 그룹과 라운드도 함께 읽습니다. 워크숍을 만들기 전에 모두 보여 줍니다.</translation>
    </message>
    <message>
      <source>The workshop that is made</source>
      <translation>새로 만들 워크숍</translation>
    </message>
    <message>
      <source>Make the workshop</source>
      <translation>워크숍 만들기</translation>
    </message>
    <message>
      <source>Nothing is made yet. Open a file or paste a table.</source>
      <translation>아직 만든 것이 없습니다. 파일을 열거나 표를 붙여넣으십시오.</translation>
    </message>
    <message>
      <source>Sample · {status}</source>
      <translation>예시 · {status}</translation>
    </message>
    <message>
      <source>Salvaged · {status}</source>
      <translation>구해 냄 · {status}</translation>
    </message>
    <message>
      <source>The sample is being made.</source>
      <translation>예시 워크숍을 만들고 있습니다.</translation>
    </message>
    <message>
      <source>Deleted on {deleted}, kept until {goes}</source>
      <translation>{deleted} 삭제, {goes}까지 보관</translation>
    </message>
    <message>
      <source>Bring back</source>
      <translation>복원</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>휴지통</translation>
    </message>
    <message>
      <source>Back to the workshops</source>
      <translation>워크숍 목록으로</translation>
    </message>
    <message>
      <source>Deleted workshops can be brought back for 30 days.</source>
      <translation>삭제한 워크숍은 30일 동안 복원할 수 있습니다.</translation>
    </message>
    <message>
      <source>The trash is empty.</source>
      <translation>휴지통이 비어 있습니다.</translation>
    </message>
    <message>
      <source>Copy of {title}</source>
      <translation>{title} 사본</translation>
    </message>
    <message>
      <source>Round {n} open</source>
      <translation>{n}라운드 진행 중</translation>
    </message>
    <message>
      <source>Round {n} closed</source>
      <translation>{n}라운드 마감</translation>
    </message>
    <message>
      <source>Preparing</source>
      <translation>준비 중</translation>
    </message>
    <message>
      <source>All statuses</source>
      <translation>전체 상태</translation>
    </message>
    <message>
      <source>Round open</source>
      <translation>라운드 진행 중</translation>
    </message>
    <message>
      <source>Round closed</source>
      <translation>라운드 마감</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>최근 순</translation>
    </message>
    <message>
      <source>Oldest first</source>
      <translation>오래된 순</translation>
    </message>
    <message>
      <source>By title</source>
      <translation>제목 순</translation>
    </message>
    <message>
      <source>No date yet</source>
      <translation>날짜 미정</translation>
    </message>
    <message>
      <source>Past workshop</source>
      <translation>지난 워크숍</translation>
    </message>
  </context>
  <context>
    <name>Lineage</name>
    <message>
      <source>From another workshop</source>
      <translation>다른 워크숍에서 가져옴</translation>
    </message>
    <message>
      <source>From the set “{name}”, {code}</source>
      <translation>가져온 세트: “{name}”, {code}</translation>
    </message>
    <message>
      <source>From the workshop “{name}”, {code}</source>
      <translation>가져온 워크숍: “{name}”, {code}</translation>
    </message>
    <message>
      <source>From the workshop “{name}”</source>
      <translation>가져온 워크숍: “{name}”</translation>
    </message>
    <message>
      <source>amended from {code}</source>
      <translation>{code}의 수정안</translation>
    </message>
    <message>
      <source>replaced by {code}</source>
      <translation>{code} 권고안으로 대체</translation>
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>Messages</source>
      <translation>알림</translation>
    </message>
    <message>
      <source>Nothing has been said so far.</source>
      <translation>아직 알림이 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>Checking and opening your workshops</source>
      <translation>워크숍 파일을 확인하고 여는 중입니다</translation>
    </message>
    <message>
      <source>The workshops could not be opened</source>
      <translation>워크숍 파일을 열 수 없습니다</translation>
    </message>
    <message>
      <source>Backups and what they hold</source>
      <translation>백업과 그 내용</translation>
    </message>
    <message>
      <source>Restore the chosen backup</source>
      <translation>선택한 백업으로 되돌리기</translation>
    </message>
    <message>
      <source>Restore the latest backup</source>
      <translation>가장 최근 백업으로 되돌리기</translation>
    </message>
    <message>
      <source>Start with an empty file</source>
      <translation>빈 파일로 시작</translation>
    </message>
    <message>
      <source>The file in its place is put aside, not deleted</source>
      <translation>지금 있는 파일은 지우지 않고 따로 옮겨 둡니다</translation>
    </message>
    <message>
      <source>Open here anyway</source>
      <translation>그래도 여기서 열기</translation>
    </message>
    <message>
      <source>Repair what the history proves</source>
      <translation>이력이 증명하는 것을 고치기</translation>
    </message>
    <message>
      <source>A backup of the file as it is is made before</source>
      <translation>먼저 지금 파일의 백업을 만듭니다</translation>
    </message>
    <message>
      <source>Make the index anew</source>
      <translation>색인 새로 만들기</translation>
    </message>
    <message>
      <source>Open the file as it is</source>
      <translation>파일을 있는 그대로 열기</translation>
    </message>
    <message>
      <source>What is listed here stays wrong until it is entered anew</source>
      <translation>여기 적힌 것은 다시 입력할 때까지 틀린 채로 남습니다</translation>
    </message>
    <message>
      <source>Salvage what can be read</source>
      <translation>읽을 수 있는 것만 구해 내기</translation>
    </message>
    <message>
      <source>The last resort, where no backup will do: what is found is marked as suspect, and the damaged file is put aside, not deleted</source>
      <translation>쓸 만한 백업이 없을 때의 마지막 방법입니다. 구해 낸 것에는 의심 표시가 붙고, 손상된 파일은 지우지 않고 따로 옮겨 둡니다</translation>
    </message>
    <message>
      <source>No. {number} · {time} · workshops: {workshops} · ratings: {answers}</source>
      <translation>{number}번 · {time} · 워크숍: {workshops} · 평점: {answers}</translation>
    </message>
    <message>
      <source>The index was made anew. The damaged file is put aside: {path}</source>
      <translation>색인을 새로 만들었습니다. 따로 옮겨 둔 손상된 파일: {path}</translation>
    </message>
    <message>
      <source>Repaired from the history: {what}</source>
      <translation>변경 이력으로 고친 것: {what}</translation>
    </message>
    <message>
      <source>Salvaging what can be read</source>
      <translation>읽을 수 있는 것을 구해 내는 중</translation>
    </message>
  </context>
  <context>
    <name>OtherRules</name>
    <message>
      <source>Rules with the same verdict</source>
      <translation>판정이 같은 기준 수</translation>
    </message>
    <message>
      <source>Rules tried</source>
      <translation>적용해 본 기준 수</translation>
    </message>
    <message>
      <source>Other rules</source>
      <translation>다른 기준</translation>
    </message>
    <message>
      <source>The verdict under each rule</source>
      <translation>합의 기준별 판정</translation>
    </message>
    <message>
      <source>Only the rule in force counts: it was fixed before the first round. The others tell whether its threshold happened to be lucky.</source>
      <translation>효력이 있는 것은 첫 라운드 전에 정한 적용 기준뿐입니다. 나머지는 판정이 기준선의 우연한 위치에 달렸는지를 보여 줍니다.</translation>
    </message>
    <message>
      <source>{rule} (in force)</source>
      <translation>{rule} (적용 기준)</translation>
    </message>
    <message>
      <source>Under other rules</source>
      <translation>다른 기준을 적용하면</translation>
    </message>
    <message>
      <source>Groups count alike, {threshold}%</source>
      <translation>그룹을 똑같이 반영, {threshold}%</translation>
    </message>
    <message>
      <source>Every group, {threshold}% high, under {opposed}% low</source>
      <translation>모든 그룹 긍정 {threshold}%, 부정 {opposed}% 미만</translation>
    </message>
    <message>
      <source>Median, middle half up to {spread}</source>
      <translation>중앙값, 가운데 절반의 폭 {spread} 이하</translation>
    </message>
    <message>
      <source>All together, {threshold}% high, under {opposed}% low</source>
      <translation>전체 합산 긍정 {threshold}%, 부정 {opposed}% 미만</translation>
    </message>
    <message>
      <source>COMET in and out, {threshold}% high, under {opposed}% low</source>
      <translation>COMET 채택·제외, 긍정 {threshold}%, 부정 {opposed}% 미만</translation>
    </message>
    <message>
      <source>The same verdict under {same} of {all} rules.</source>
      <translation>합의 기준 {all}개 가운데 {same}개에서 판정이 같습니다.</translation>
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message>
      <source>Amended text or reason</source>
      <translation>수정 문안·사유</translation>
    </message>
    <message>
      <source>Ratings: {criterion}</source>
      <translation>그룹별 평가 분포: {criterion}</translation>
    </message>
    <message>
      <source>Change: {criterion}</source>
      <translation>라운드 간 변화: {criterion}</translation>
    </message>
    <message>
      <source>Arguments</source>
      <translation>주요 논거</translation>
    </message>
    <message>
      <source>Condition under which they would agree</source>
      <translation>낮게 평가한 참여자의 수용 조건</translation>
    </message>
    <message>
      <source>Verdict and decision on each recommendation</source>
      <translation>권고안별 판정과 결정</translation>
    </message>
    <message>
      <source>Asked for by</source>
      <translation>요구 항목</translation>
    </message>
    <message>
      <source>What holds here</source>
      <translation>이 워크숍의 내용</translation>
    </message>
    <message>
      <source>Method, along ACCORD and DELPHISTAR</source>
      <translation>평가 방법(ACCORD·DELPHISTAR 기준)</translation>
    </message>
    <message>
      <source>To be filled in by hand</source>
      <translation>직접 기입할 사항</translation>
    </message>
    <message>
      <source>The program cannot know this.</source>
      <translation>프로그램이 알 수 없는 내용입니다.</translation>
    </message>
    <message>
      <source>Wordings changed</source>
      <translation>문안이 바뀐 곳</translation>
    </message>
    <message>
      <source>Comments quoted</source>
      <translation>의견 인용</translation>
    </message>
    <message>
      <source>Workshop App {version}; quartiles of type 7.</source>
      <translation>Workshop App {version}, 사분위수는 유형 7.</translation>
    </message>
    <message>
      <source>How answers came in</source>
      <translation>응답 방법</translation>
    </message>
    <message>
      <source>Who commissioned this and for what use (ACCORD I2)</source>
      <translation>의뢰 기관과 활용 목적(ACCORD I2)</translation>
    </message>
    <message>
      <source>How participants were chosen, how many were invited (ACCORD M2–M5; DELPHISTAR 11–18)</source>
      <translation>참여자 선정 방법과 초청 인원(ACCORD M2~M5, DELPHISTAR 11~18)</translation>
    </message>
    <message>
      <source>Why consensus was defined this way (ACCORD M12; DELPHISTAR 29)</source>
      <translation>합의 기준을 이렇게 정한 이유(ACCORD M12, DELPHISTAR 29)</translation>
    </message>
    <message>
      <source>When rounds were to end (ACCORD M13; DELPHISTAR 21–23)</source>
      <translation>라운드 종료 조건(ACCORD M13, DELPHISTAR 21~23)</translation>
    </message>
    <message>
      <source>What participants were told between the rounds (ACCORD M17; DELPHISTAR 24–26)</source>
      <translation>라운드 사이에 참여자에게 알린 내용(ACCORD M17, DELPHISTAR 24~26)</translation>
    </message>
    <message>
      <source>Departures from the plan (ACCORD R1–R2; DELPHISTAR 32)</source>
      <translation>계획에서 달라진 점(ACCORD R1~R2, DELPHISTAR 32)</translation>
    </message>
    <message>
      <source>Limits (ACCORD D1; DELPHISTAR 38)</source>
      <translation>한계(ACCORD D1, DELPHISTAR 38)</translation>
    </message>
    <message>
      <source>Funding and interests (ACCORD O1–O3)</source>
      <translation>재원과 이해관계(ACCORD O1~O3)</translation>
    </message>
    <message>
      <source>Who rates differently, and why</source>
      <translation>소수 의견: 다르게 평가한 그룹과 그 이유</translation>
    </message>
    <message>
      <source>They gave no reason in a comment.</source>
      <translation>이유를 적은 의견이 없습니다.</translation>
    </message>
    <message>
      <source>Questions to</source>
      <translation>문의</translation>
    </message>
    <message>
      <source>What became of it</source>
      <translation>처리 결과</translation>
    </message>
    <message>
      <source>What happened to the points you raised</source>
      <translation>주신 의견의 처리 결과</translation>
    </message>
    <message>
      <source>Next steps</source>
      <translation>다음 일정</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>평가 방법</translation>
    </message>
    <message>
      <source>Verdicts: {criterion}</source>
      <translation>판정: {criterion}</translation>
    </message>
    <message>
      <source>{criterion}: high is {top} and above of {low} to {high}</source>
      <translation>{criterion}: {low}~{high}점 가운데 {top}점 이상이 긍정</translation>
    </message>
    <message>
      <source>When</source>
      <translation>시점</translation>
    </message>
    <message>
      <source>Wording and its history</source>
      <translation>문안과 변경 이력</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>문안</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>현재</translation>
    </message>
    <message>
      <source>Made {at} ({zone}) from {rounds}, Workshop App {version}</source>
      <translation>{rounds} 결과, {at}({zone}) 작성, Workshop App {version}</translation>
    </message>
    <message>
      <source>Made {at} ({zone}), Workshop App {version}</source>
      <translation>{at}({zone}) 작성, Workshop App {version}</translation>
    </message>
    <message>
      <source>{name} {number}</source>
      <translation>{name} {number}건</translation>
    </message>
    <message>
      <source>{total} ({groups})</source>
      <translation>{total}명({groups})</translation>
    </message>
    <message>
      <source>{name} ({what})</source>
      <translation>{name}({what})</translation>
    </message>
    <message>
      <source>Participants: {people}. Recommendations: {items}. Rounds: {rounds}.</source>
      <translation>참여자 {people}, 권고안 {items}건, 라운드 {rounds}회.</translation>
    </message>
    <message>
      <source>{label}: {text}.</source>
      <translation>{label}: {text}.</translation>
    </message>
    <message>
      <source>No single group that is shown rates differently.</source>
      <translation>공개된 그룹 가운데 따로 다르게 평가한 그룹은 없습니다.</translation>
    </message>
    <message>
      <source>Groups that rate differently: {groups}.</source>
      <translation>다르게 평가한 그룹: {groups}.</translation>
    </message>
    <message>
      <source>within {groups}</source>
      <translation>{groups} 내부</translation>
    </message>
    <message>
      <source>no single group</source>
      <translation>특정 그룹 없음</translation>
    </message>
    <message>
      <source>{group}: {words}; high {top}, low {bottom} of {n}.</source>
      <translation>{group}: {words}. {n}명 중 긍정 {top}명, 부정 {bottom}명.</translation>
    </message>
    <message>
      <source>Comments with high ratings ({count})</source>
      <translation>높게 평가한 의견({count}건)</translation>
    </message>
    <message>
      <source>Comments with low ratings ({count})</source>
      <translation>낮게 평가한 의견({count}건)</translation>
    </message>
    <message>
      <source>Further comments ({count})</source>
      <translation>그 밖의 의견({count}건)</translation>
    </message>
    <message>
      <source>Quoted by a fixed rule, of each side at most two: first ratings farthest from the middle of the scale, then the latest round, then the longest; another group before a second one of the same group. Group and rating are left out where a group is too small. All comments are in the workbook.</source>
      <translation>정해진 규칙에 따라 양쪽에서 두 건까지 인용했습니다. 척도의 가운데에서 먼 평점, 최근 라운드, 긴 글의 순서로 고르되 한 그룹의 두 번째 의견보다 다른 그룹의 의견을 먼저 인용합니다. 인원이 적은 그룹의 의견에는 그룹과 평점을 적지 않습니다. 모든 의견은 엑셀 파일에 있습니다.</translation>
    </message>
    <message>
      <source>Where there is agreement overall: each group that by itself does not share it. Where groups differ: the group whose typical rating is farthest from the others, or both where two are as far. Where opinions are split between groups: those of the side with fewer groups, or of both sides. Groups that are too small to be shown are never named here.</source>
      <translation>전체 합의인 경우에는 그룹만 보면 합의에 이르지 못한 그룹을, 그룹 간 의견 차이인 경우에는 대표 평점이 나머지와 가장 먼 그룹을 적었습니다(두 그룹이 똑같이 멀면 둘 다). 그룹끼리 의견이 양분된 경우에는 그룹 수가 적은 쪽을 적었습니다(같으면 양쪽). 인원이 적어 비공개인 그룹은 적지 않습니다.</translation>
    </message>
    <message>
      <source>No group that is shown rates differently from the others.</source>
      <translation>공개된 그룹 가운데 나머지와 다르게 평가한 그룹이 없습니다.</translation>
    </message>
    <message>
      <source>Opinions differ within groups, not between them: {codes}.</source>
      <translation>그룹 사이가 아니라 그룹 안에서 의견이 갈린 권고안: {codes}.</translation>
    </message>
    <message>
      <source>No decision is recorded yet.</source>
      <translation>아직 기록된 결정이 없습니다.</translation>
    </message>
    <message>
      <source>Round {number} is open; no answer given in it is used here.</source>
      <translation>{number}라운드가 진행 중이며, 그 응답은 이 문서에 쓰지 않았습니다.</translation>
    </message>
    <message>
      <source>Groups that are too small to be shown count in the verdict but are not named.</source>
      <translation>인원이 적어 비공개인 그룹도 판정에 포함되지만, 이름은 적지 않습니다.</translation>
    </message>
    <message>
      <source>By group: high ratings of all ratings. Abstentions, recusals and unanswered items are in neither number.</source>
      <translation>그룹별 수치는 ‘긍정 평가/전체 평가’입니다. 판단 유보, 이해관계 회피, 무응답은 어느 쪽에도 넣지 않습니다.</translation>
    </message>
    <message>
      <source>{size} Comments: {comments}. Thank you for your time and your judgement.</source>
      <translation>{size} 의견 {comments}건. 시간을 내어 깊이 살펴 주셔서 감사합니다.</translation>
    </message>
    <message>
      <source>Comments were also made on: {codes}.</source>
      <translation>이 밖에 의견을 주신 권고안: {codes}.</translation>
    </message>
    <message>
      <source>{outcome}: {text}</source>
      <translation>{outcome}: {text}</translation>
    </message>
    <message>
      <source>Without a place</source>
      <translation>위치 없음</translation>
    </message>
  </context>
  <context>
    <name>Paper</name>
    <message>
      <source>Ballots: {title}</source>
      <translation>평가지: {title}</translation>
    </message>
    <message>
      <source>Name or code</source>
      <translation>이름 또는 코드</translation>
    </message>
    <message>
      <source>I have an interest in this: I do not rate it</source>
      <translation>이해관계 있음(평가하지 않음)</translation>
    </message>
    <message>
      <source>Paper ballot · Round {number}</source>
      <translation>종이 평가지 · {number}라운드</translation>
    </message>
    <message>
      <source>Apart</source>
      <translation>따로 표시</translation>
    </message>
    <message>
      <source>How to mark</source>
      <translation>표시 방법</translation>
    </message>
    <message>
      <source>Where you cannot judge, mark “Don't know”. Where you have an interest of your own, mark that alone.</source>
      <translation>판단하기 어려우면 ‘잘 모름’에, 본인·소속 기관의 이익이 걸린 권고안은 ‘이해관계 있음’에만 표시해 주십시오.</translation>
    </message>
    <message>
      <source>fill or</source>
      <translation>채우거나</translation>
    </message>
    <message>
      <source>cross one circle in each row</source>
      <translation>가위표로, 물음마다 하나만</translation>
    </message>
    <message>
      <source>to correct, strike it out, mark another</source>
      <translation>고칠 때는 줄로 지우고 새로 표시</translation>
    </message>
    <message>
      <source>It goes on on the next page</source>
      <translation>다음 쪽에 이어집니다</translation>
    </message>
    <message>
      <source>Hand it to the facilitator, unfolded. Please write on none of the four patterns.</source>
      <translation>다 쓰신 뒤 접지 말고 진행자에게 내 주십시오. 네 모서리의 무늬에는 쓰지 말아 주십시오.</translation>
    </message>
    <message>
      <source>Roster: {title}</source>
      <translation>참석 명단: {title}</translation>
    </message>
    <message>
      <source>{group}: {count}</source>
      <translation>{group}: {count}명</translation>
    </message>
  </context>
  <context>
    <name>Paste</name>
    <message>
      <source>and {n} more</source>
      <translation>외 {n}건</translation>
    </message>
    <message>
      <source>Paste here with Ctrl+V</source>
      <translation>여기에 Ctrl+V로 붙여 넣으십시오</translation>
    </message>
  </context>
  <context>
    <name>People</name>
    <message>
      <source>The workshop is anonymous: people are codes, without names.</source>
      <translation>익명 워크숍이므로 참여자는 이름 없이 코드로만 표시됩니다.</translation>
    </message>
    <message>
      <source>Type into a cell to change it. Nobody but the facilitator sees names while rating.</source>
      <translation>칸에 바로 입력하여 고칠 수 있습니다. 평가 중에는 진행자만 이름을 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Delete chosen</source>
      <translation>선택 삭제</translation>
    </message>
    <message>
      <source>Paste a list of names, or add codes only.</source>
      <translation>명단을 붙여 넣거나 코드만 추가하십시오.</translation>
    </message>
    <message>
      <source>Observers {n}</source>
      <translation>참관 {n}</translation>
    </message>
    <message>
      <source>Participants deleted: {n}</source>
      <translation>참여자 {n}명을 삭제했습니다.</translation>
    </message>
    <message>
      <source>Group of the new participant</source>
      <translation>새 참여자의 그룹</translation>
    </message>
    <message>
      <source>Add participant</source>
      <translation>참여자 추가</translation>
    </message>
    <message>
      <source>Paste a list</source>
      <translation>명단 붙여넣기</translation>
    </message>
    <message>
      <source>looks on</source>
      <translation>참관</translation>
    </message>
    <message>
      <source>rates</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>An observer sees the ballot, is not asked and not counted.</source>
      <translation>참관인은 평가지를 볼 수 있으며, 응답을 요청하거나 세지 않습니다.</translation>
    </message>
    <message>
      <source>This person has rated already. In another group, the results of past rounds change.</source>
      <translation>이미 평가한 참여자입니다. 그룹을 옮기면 지난 라운드의 결과가 달라집니다.</translation>
    </message>
    <message>
      <source>Move anyway</source>
      <translation>그래도 옮기기</translation>
    </message>
    <message>
      <source>This person has rated already. Whether they rate or only look on changes the results of past rounds.</source>
      <translation>이미 평가한 사람입니다. 참관 여부를 바꾸면 지난 라운드의 결과가 달라집니다.</translation>
    </message>
    <message>
      <source>Change anyway</source>
      <translation>그래도 변경</translation>
    </message>
    <message>
      <source>Paste participants</source>
      <translation>참여자 붙여넣기</translation>
    </message>
  </context>
  <context>
    <name>Phone</name>
    <message>
      <source>Send my answers</source>
      <translation>답변 보내기</translation>
    </message>
    <message>
      <source>✓ Saved on the laptop</source>
      <translation>✓ 노트북에 저장됨</translation>
    </message>
    <message>
      <source>Waiting to be saved</source>
      <translation>저장 대기 중</translation>
    </message>
    <message>
      <source>Waiting to be saved: {n}. What you answered is kept on this phone and sent by itself once the laptop can be reached; just go on.</source>
      <translation>{n}개 저장 대기 중. 답은 이 휴대전화에 보관되어 있으며, 노트북에 연결되면 자동으로 저장됩니다. 계속 진행해 주십시오.</translation>
    </message>
    <message>
      <source>Not taken. Please reload the page and answer again.</source>
      <translation>저장하지 못했습니다. 화면을 새로 고친 뒤 다시 답해 주십시오.</translation>
    </message>
    <message>
      <source>This phone has no room to keep the answer.</source>
      <translation>이 휴대전화에 답을 보관할 공간이 없습니다.</translation>
    </message>
    <message>
      <source>This phone's link is void. Please ask the facilitator for a new one.</source>
      <translation>이 휴대전화의 링크는 더 이상 쓸 수 없습니다. 진행자에게 새 링크를 요청해 주십시오.</translation>
    </message>
    <message>
      <source>The round is closed. What was marked as saved counts; no more is taken.</source>
      <translation>라운드가 마감되었습니다. 저장됨으로 표시된 답은 반영되며, 더는 받지 않습니다.</translation>
    </message>
    <message>
      <source>Each answer is saved on the laptop at once.</source>
      <translation>답할 때마다 바로 노트북에 저장됩니다.</translation>
    </message>
    <message>
      <source>Round {number}, ballot of {who}</source>
      <translation>{number}라운드, {who}의 평가지</translation>
    </message>
    <message>
      <source>You answered before in another way. The facilitator decides which answer counts.</source>
      <translation>이미 다른 방법으로 답한 항목이 있습니다. 어느 답을 반영할지는 진행자가 결정합니다.</translation>
    </message>
    <message>
      <source>This page comes over plain HTTP from the workshop's laptop, and goes nowhere else.</source>
      <translation>이 화면은 워크숍 노트북에서 암호화되지 않은 HTTP로 전송되며, 다른 곳으로는 전송되지 않습니다.</translation>
    </message>
    <message>
      <source>Change my answers</source>
      <translation>답변 고치기</translation>
    </message>
    <message>
      <source>You can change your answers until the facilitator closes the round.</source>
      <translation>진행자가 라운드를 마감할 때까지 답변을 고칠 수 있습니다.</translation>
    </message>
    <message>
      <source>This round is closed</source>
      <translation>이 라운드는 마감되었습니다</translation>
    </message>
    <message>
      <source>This link opens no ballot</source>
      <translation>이 링크로는 평가지를 열 수 없습니다</translation>
    </message>
    <message>
      <source>A link works once, on one phone, while the round is open. Ask the facilitator for a new one.</source>
      <translation>링크는 라운드가 열려 있는 동안 휴대전화 한 대에서 한 번만 쓸 수 있습니다. 진행자에게 새 링크를 요청해 주십시오.</translation>
    </message>
    <message>
      <source>Open your ballot</source>
      <translation>평가지 열기</translation>
    </message>
    <message>
      <source>Scan the code on your slip with the camera. If you have just done so, go on here. If this page comes again, ask the facilitator for a new link.</source>
      <translation>쪽지의 코드를 카메라로 찍어 주십시오. 방금 찍었다면 아래에서 계속해 주십시오. 이 화면이 다시 나오면 진행자에게 새 링크를 요청해 주십시오.</translation>
    </message>
    <message>
      <source>Saved on the laptop.</source>
      <translation>노트북에 저장되었습니다.</translation>
    </message>
    <message>
      <source>Rated in full</source>
      <translation>모두 평가한 권고안</translation>
    </message>
    <message>
      <source>Still open</source>
      <translation>답하지 않은 항목이 남은 권고안</translation>
    </message>
    <message>
      <source>Your comments</source>
      <translation>남긴 의견</translation>
    </message>
  </context>
  <context>
    <name>Picture</name>
    <message>
      <source>rated {points}</source>
      <translation>{points}점 평가</translation>
    </message>
    <message>
      <source>{count} of {n}</source>
      <translation>{n}명 중 {count}명</translation>
    </message>
    <message>
      <source>Don't know: {count}</source>
      <translation>판단 유보: {count}명</translation>
    </message>
    <message>
      <source>Recused: {count}</source>
      <translation>이해관계 회피: {count}명</translation>
    </message>
    <message>
      <source>No answer: {count}</source>
      <translation>무응답: {count}명</translation>
    </message>
    <message>
      <source>Absent: {count}</source>
      <translation>불참: {count}명</translation>
    </message>
    <message>
      <source>Gap</source>
      <translation>그룹 간 차이</translation>
    </message>
    <message>
      <source>not shown</source>
      <translation>표시 안 함</translation>
    </message>
    <message>
      <source>no answers</source>
      <translation>응답 없음</translation>
    </message>
    <message>
      <source>Rated low by</source>
      <translation>낮게 평가한 그룹</translation>
    </message>
    <message>
      <source>{item}. {y_name}: {y}, {x_name}: {x}</source>
      <translation>{item}. {y_name}: {y}, {x_name}: {x}</translation>
    </message>
    <message>
      <source>Not shown (too few answers): {codes}</source>
      <translation>표시 안 함(응답 부족): {codes}</translation>
    </message>
    <message>
      <source>Dashed: {name}</source>
      <translation>점선: {name}</translation>
    </message>
    <message>
      <source>Typical rating (median)</source>
      <translation>대표 평점(중앙값)</translation>
    </message>
    <message>
      <source>Middle half</source>
      <translation>가운데 절반</translation>
    </message>
    <message>
      <source>{group}: typical rating {median}, middle half {half}</source>
      <translation>{group}: 대표 평점 {median}, 가운데 절반 {half}</translation>
    </message>
    <message>
      <source>{item}. {group}: {before}, now {after}</source>
      <translation>{item}. {group}: 이전 {before}, 현재 {after}</translation>
    </message>
    <message>
      <source>Outline: {before} · filled: {after} (typical rating)</source>
      <translation>윤곽선: {before} · 채움: {after} (대표 평점)</translation>
    </message>
    <message>
      <source>Kept their rating: {kept}</source>
      <translation>평점 유지: {kept}</translation>
    </message>
    <message>
      <source>Kept their rating: {kept} · quadratic kappa: {kappa}</source>
      <translation>평점 유지: {kept} · 제곱 가중 카파: {kappa}</translation>
    </message>
    <message>
      <source>{weighting}: rank, and the span it could take</source>
      <translation>{weighting}: 순위와 가능한 순위 범위</translation>
    </message>
    <message>
      <source>Choose a name that ends in .png, .svg or .pdf.</source>
      <translation>.png, .svg 또는 .pdf로 끝나는 파일 이름을 지정하십시오.</translation>
    </message>
    <message>
      <source>The picture could not be saved as {file}: {reason}. Choose another folder, or free some space and try again.</source>
      <translation>그림을 {file} 파일로 저장하지 못했습니다({reason}). 다른 폴더를 선택하거나 공간을 확보한 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>{point}: {count}</source>
      <translation>{point}점 {count}명</translation>
    </message>
    <message>
      <source>{group}: {count} of {n} chose {point}</source>
      <translation>{group}: {n}명 중 {count}명이 {point} 선택</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>그림</translation>
    </message>
    <message>
      <source>There is no picture to save yet.</source>
      <translation>아직 저장할 그림이 없습니다.</translation>
    </message>
    <message>
      <source>Copy as picture</source>
      <translation>그림으로 복사</translation>
    </message>
    <message>
      <source>Save as PNG</source>
      <translation>PNG로 저장</translation>
    </message>
    <message>
      <source>Save as SVG</source>
      <translation>SVG로 저장</translation>
    </message>
    <message>
      <source>Save as PDF</source>
      <translation>PDF로 저장</translation>
    </message>
    <message>
      <source>Show as table</source>
      <translation>표로 보기</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>그림 저장</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>표 복사</translation>
    </message>
    <message>
      <source>hidden to protect groups under {minimum}</source>
      <translation>{minimum}명 미만 그룹 보호를 위해 숨김</translation>
    </message>
  </context>
  <context>
    <name>Pin</name>
    <message>
      <source>Present PIN</source>
      <translation>현재 PIN</translation>
    </message>
    <message>
      <source>Forgotten? On this account, the command “{command}” removes it. The log and a message at the next start tell of it.</source>
      <translation>PIN을 잊으셨습니까? 이 계정에서 “{command}” 명령을 실행하면 PIN이 제거되며, 그 사실이 로그와 다음 시작 화면의 안내에 남습니다.</translation>
    </message>
    <message>
      <source>New PIN</source>
      <translation>새 PIN</translation>
    </message>
    <message>
      <source>New PIN once more</source>
      <translation>새 PIN 확인</translation>
    </message>
    <message>
      <source>Remove the PIN</source>
      <translation>PIN 제거</translation>
    </message>
    <message>
      <source>A PIN is set: leaving a ballot asks for it, in every workshop.</source>
      <translation>PIN이 설정되어 있어, 모든 워크숍에서 평가지를 벗어날 때 PIN을 입력해야 합니다.</translation>
    </message>
    <message>
      <source>No PIN is set: anyone can leave a ballot with Escape.</source>
      <translation>PIN이 없어 누구나 Esc 키로 평가지를 벗어날 수 있습니다.</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>PIN 변경</translation>
    </message>
    <message>
      <source>Set the PIN</source>
      <translation>PIN 설정</translation>
    </message>
    <message>
      <source>The PIN is set.</source>
      <translation>PIN을 설정했습니다.</translation>
    </message>
    <message>
      <source>The PIN is removed.</source>
      <translation>PIN을 제거했습니다.</translation>
    </message>
    <message>
      <source>On {when} the facilitator PIN was removed by “{command}”. Was it not you? Then somebody had this computer's account open. Set a new PIN before a shared laptop is left unattended.</source>
      <translation>{when}에 “{command}” 명령으로 진행자 PIN이 제거되었습니다. 직접 하신 일이 아니라면 다른 사람이 이 컴퓨터의 계정을 사용한 것입니다. 공용 노트북을 회의실에 두기 전에 PIN을 새로 설정하십시오.</translation>
    </message>
    <message>
      <source>I know</source>
      <translation>확인했습니다</translation>
    </message>
  </context>
  <context>
    <name>Plain</name>
    <message>
      <source>not shown (too few)</source>
      <translation>비공개(인원 부족)</translation>
    </message>
    <message>
      <source>no ratings</source>
      <translation>평점 없음</translation>
    </message>
    <message>
      <source>divided: {high} high, {low} low</source>
      <translation>의견 차이: 높음 {high}명, 낮음 {low}명</translation>
    </message>
    <message>
      <source>mostly {point}</source>
      <translation>대체로 {point}</translation>
    </message>
    <message>
      <source>typically {point}</source>
      <translation>대표 평점 {point}</translation>
    </message>
    <message>
      <source>{group}: {words}.</source>
      <translation>{group}: {words}.</translation>
    </message>
    <message>
      <source>between {low} and {high}</source>
      <translation>{low}~{high} 사이</translation>
    </message>
    <message>
      <source>{point} on a scale from {low} to {high}</source>
      <translation>{point}점({low}~{high}점 척도)</translation>
    </message>
    <message>
      <source>{label} ({point})</source>
      <translation>{label}({point}점)</translation>
    </message>
  </context>
  <context>
    <name>Prepare</name>
    <message>
      <source>{what} ({language})</source>
      <translation>{what} ({language})</translation>
    </message>
    <message>
      <source>Korean</source>
      <translation>한국어</translation>
    </message>
    <message>
      <source>English</source>
      <translation>영어</translation>
    </message>
    <message>
      <source>to do</source>
      <translation>미완료</translation>
    </message>
    <message>
      <source>{what} (advised)</source>
      <translation>{what} (권장)</translation>
    </message>
    <message>
      <source>Undo (Ctrl+Z)</source>
      <translation>실행 취소 (Ctrl+Z)</translation>
    </message>
    <message>
      <source>Redo (Ctrl+Shift+Z)</source>
      <translation>다시 실행 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
      <source>Continue to Rate</source>
      <translation>평가로 이동</translation>
    </message>
    <message>
      <source>Before a round can open: {missing}</source>
      <translation>라운드를 열기 전에 할 일: {missing}</translation>
    </message>
    <message>
      <source>This workshop is concluded or open for review only: read, not changed.</source>
      <translation>종료되었거나 열람용으로 연 워크숍이므로 읽을 수만 있고 고칠 수 없습니다.</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>기본 정보</translation>
    </message>
    <message>
      <source>Participants and groups</source>
      <translation>참여자와 그룹</translation>
    </message>
    <message>
      <source>Criteria and scale</source>
      <translation>평가 기준과 척도</translation>
    </message>
    <message>
      <source>Anonymity and consent</source>
      <translation>익명성과 동의</translation>
    </message>
  </context>
  <context>
    <name>Presenter</name>
    <message>
      <source>/ {people}</source>
      <translation>/ {people}명</translation>
    </message>
    <message>
      <source>The room sees</source>
      <translation>화면에 보이는 것</translation>
    </message>
    <message>
      <source>Recommendation on the projector</source>
      <translation>화면에 띄울 권고안</translation>
    </message>
    <message>
      <source>Picture on the projector</source>
      <translation>화면에 띄울 그림</translation>
    </message>
    <message>
      <source>Reveal</source>
      <translation>공개</translation>
    </message>
    <message>
      <source>Hide again</source>
      <translation>다시 숨기기</translation>
    </message>
    <message>
      <source>Show again</source>
      <translation>다시 표시</translation>
    </message>
    <message>
      <source>Blank (B)</source>
      <translation>화면 가리기 (B)</translation>
    </message>
    <message>
      <source>Light projector</source>
      <translation>밝은 화면</translation>
    </message>
    <message>
      <source>Dark projector</source>
      <translation>어두운 화면</translation>
    </message>
    <message>
      <source>Choose comments ({n} of {count})</source>
      <translation>의견 고르기({count}건 중 {n}건)</translation>
    </message>
    <message>
      <source>Discussion time</source>
      <translation>논의 시간</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>계속</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>일시 정지</translation>
    </message>
    <message>
      <source>+1 minute</source>
      <translation>+1분</translation>
    </message>
    <message>
      <source>Rate this again</source>
      <translation>재평가에 추가</translation>
    </message>
    <message>
      <source>Do not rate this again</source>
      <translation>재평가에서 제외</translation>
    </message>
    <message>
      <source>Open round {n} for {codes}</source>
      <translation>{n}라운드 열기: {codes}</translation>
    </message>
    <message>
      <source>No timer</source>
      <translation>시간 제한 없음</translation>
    </message>
    <message>
      <source>{n} minutes</source>
      <translation>{n}분</translation>
    </message>
    <message>
      <source>Step back</source>
      <translation>이전 단계</translation>
    </message>
    <message>
      <source>Presenter</source>
      <translation>발표 화면</translation>
    </message>
    <message>
      <source>Show on the projector</source>
      <translation>화면에 띄우기</translation>
    </message>
    <message>
      <source>“{text}”</source>
      <translation>“{text}”</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>기한</translation>
    </message>
    <message>
      <source>Decisions on {n} recommendations</source>
      <translation>권고안 {n}건의 결정</translation>
    </message>
    <message>
      <source>Decision on 1 recommendation</source>
      <translation>권고안 1건의 결정</translation>
    </message>
    <message>
      <source>Thank you for taking part.</source>
      <translation>참여해 주셔서 감사합니다.</translation>
    </message>
    <message>
      <source>{code} · {criterion} · round {n}</source>
      <translation>{code} · {criterion} · {n}라운드</translation>
    </message>
    <message>
      <source>{code} · {title} · {criterion} · round {n}</source>
      <translation>{code} · {title} · {criterion} · {n}라운드</translation>
    </message>
    <message>
      <source>Comments, with the ratings</source>
      <translation>의견과 평점</translation>
    </message>
    <message>
      <source>What was decided</source>
      <translation>결정</translation>
    </message>
    <message>
      <source>{criterion} · round {n}</source>
      <translation>{criterion} · {n}라운드</translation>
    </message>
    <message>
      <source>{high} high, {low} low, of {n}</source>
      <translation>높음 {high}명, 낮음 {low}명 (평점 {n}개)</translation>
    </message>
    <message>
      <source>Everything is revealed.</source>
      <translation>모두 공개했습니다.</translation>
    </message>
    <message>
      <source>Next: {step}</source>
      <translation>다음: {step}</translation>
    </message>
    <message>
      <source>the picture</source>
      <translation>그림</translation>
    </message>
    <message>
      <source>the text</source>
      <translation>문안</translation>
    </message>
    <message>
      <source>the distribution of all</source>
      <translation>전체 분포</translation>
    </message>
    <message>
      <source>the groups</source>
      <translation>그룹별 분포</translation>
    </message>
    <message>
      <source>the verdict</source>
      <translation>판정</translation>
    </message>
    <message>
      <source>opposing comments</source>
      <translation>엇갈린 의견</translation>
    </message>
    <message>
      <source>the decision</source>
      <translation>결정</translation>
    </message>
    <message>
      <source>{title} · round {n}</source>
      <translation>{title} · {n}라운드</translation>
    </message>
    <message>
      <source>How to rate</source>
      <translation>평가 방법</translation>
    </message>
    <message>
      <source>You can change your answers until the round closes. No other participant sees them.</source>
      <translation>마감 전까지 고칠 수 있고, 다른 참여자에게 보이지 않습니다.</translation>
    </message>
    <message>
      <source>Round {n} · rating</source>
      <translation>{n}라운드 · 평가 중</translation>
    </message>
    <message>
      <source>Round {n} · closed</source>
      <translation>{n}라운드 · 마감</translation>
    </message>
    <message>
      <source>Participants who have finished</source>
      <translation>평가를 마친 참여자</translation>
    </message>
    <message>
      <source>Choose it where you cannot judge. It is counted apart from the middle and from no answer.</source>
      <translation>판단하기 어려우면 골라 주십시오. 가운데 점이나 무응답과 따로 셉니다.</translation>
    </message>
    <message>
      <source>Own interest</source>
      <translation>이해관계 있음</translation>
    </message>
    <message>
      <source>Do not rate what you or your organisation gain or lose by.</source>
      <translation>본인이나 소속 기관의 이익이 걸린 권고안은 평가하지 않습니다.</translation>
    </message>
    <message>
      <source>If you rate low, write why, and what would have to change.</source>
      <translation>낮게 평가하셨다면 이유와 수용 조건을 남겨 주십시오.</translation>
    </message>
    <message>
      <source>Who has finished</source>
      <translation>평가 진행 상황</translation>
    </message>
    <message>
      <source>Distribution by group</source>
      <translation>그룹별 분포</translation>
    </message>
    <message>
      <source>Typical ratings by group</source>
      <translation>그룹별 대표 평점</translation>
    </message>
    <message>
      <source>Matrix of all</source>
      <translation>전체 매트릭스</translation>
    </message>
    <message>
      <source>Heat map of all</source>
      <translation>전체 히트맵</translation>
    </message>
    <message>
      <source>Movement of all</source>
      <translation>전체 변화</translation>
    </message>
    <message>
      <source>Ranking of all</source>
      <translation>전체 순위</translation>
    </message>
    <message>
      <source>Decisions on all</source>
      <translation>전체 결정</translation>
    </message>
    <message>
      <source>{people} registered, too few to show more</source>
      <translation>등록 {people}명, 인원이 적어 표시하지 않음</translation>
    </message>
    <message>
      <source>{finished} of {people}</source>
      <translation>{people}명 중 {finished}명</translation>
    </message>
    <message>
      <source>Time is over: +{minutes}:{seconds}</source>
      <translation>시간 종료: +{minutes}:{seconds}</translation>
    </message>
    <message>
      <source>Paused at {minutes}:{seconds}</source>
      <translation>일시 정지 {minutes}:{seconds}</translation>
    </message>
    <message>
      <source>Discussion {minutes}:{seconds}</source>
      <translation>논의 {minutes}:{seconds}</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>Take the row</source>
      <translation>행 포함</translation>
    </message>
    <message>
      <source>A recommendation</source>
      <translation>권고안으로 시작</translation>
    </message>
    <message>
      <source>Part of the one above</source>
      <translation>위 권고안에 붙이기</translation>
    </message>
    <message>
      <source>Choose rows to leave them out or take them.</source>
      <translation>행을 선택해 제외하거나 포함하십시오.</translation>
    </message>
    <message>
      <source>Choose lines to join, part or leave them out.</source>
      <translation>줄을 선택해 붙이거나 나누거나 제외하십시오.</translation>
    </message>
    <message>
      <source>Rows chosen: {n}</source>
      <translation>선택한 행: {n}개</translation>
    </message>
    <message>
      <source>{header}: taken as</source>
      <translation>{header}: 읽은 방식</translation>
    </message>
    <message>
      <source>{round}: earlier</source>
      <translation>{round}: 앞으로</translation>
    </message>
    <message>
      <source>{round}: later</source>
      <translation>{round}: 뒤로</translation>
    </message>
    <message>
      <source>Rows shown</source>
      <translation>보이는 행</translation>
    </message>
    <message>
      <source>All rows: {n}</source>
      <translation>전체 {n}행</translation>
    </message>
    <message>
      <source>Asked or left out: {n}</source>
      <translation>확인·제외 {n}행</translation>
    </message>
    <message>
      <source>Pasted text</source>
      <translation>붙여넣은 글</translation>
    </message>
    <message>
      <source>Left out: {what}</source>
      <translation>제외: {what}</translation>
    </message>
    <message>
      <source>Show as a table</source>
      <translation>표로 보기</translation>
    </message>
    <message>
      <source>Change the text</source>
      <translation>글 고치기</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>선택하십시오</translation>
    </message>
    <message>
      <source>(blank)</source>
      <translation>(비어 있음)</translation>
    </message>
    <message>
      <source>{n} people</source>
      <translation>{n}명</translation>
    </message>
    <message>
      <source>Nothing is left to check.</source>
      <translation>확인할 점이 없습니다.</translation>
    </message>
    <message>
      <source>Groups and their people</source>
      <translation>그룹과 인원</translation>
    </message>
    <message>
      <source>Rounds, the oldest first</source>
      <translation>라운드(먼저 한 것부터)</translation>
    </message>
    <message>
      <source>To be checked: {n}</source>
      <translation>확인할 점 {n}건</translation>
    </message>
    <message>
      <source>Columns that are not stored ({n}): {names}</source>
      <translation>저장하지 않는 열 {n}개: {names}</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>시트</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>머리글</translation>
    </message>
    <message>
      <source>Row of the headings</source>
      <translation>머리글 행</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>파일 열기…</translation>
    </message>
    <message>
      <source>Open a file</source>
      <translation>파일 열기</translation>
    </message>
    <message>
      <source>Tables and lists</source>
      <translation>표와 목록</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>제외</translation>
    </message>
    <message>
      <source>to be answered</source>
      <translation>확인 필요</translation>
    </message>
    <message>
      <source>taken</source>
      <translation>포함</translation>
    </message>
    <message>
      <source>Preview of the list of participants</source>
      <translation>명단 미리 보기</translation>
    </message>
    <message>
      <source>Preview of the recommendations</source>
      <translation>권고안 미리 보기</translation>
    </message>
    <message>
      <source>Paste a list, or open or drop a file</source>
      <translation>목록 붙여넣기, 파일 열기 또는 끌어 놓기</translation>
    </message>
    <message>
      <source>A roster as it is: from Excel, Word or an e-mail, with title rows, merged cells and columns that are not needed. Name, affiliation and group are found; everything is shown before anybody is added.</source>
      <translation>엑셀·워드·전자우편의 명단을 그대로 붙여넣으십시오. 제목 행, 병합된 칸, 필요 없는 열이 있어도 됩니다. 성명·소속·그룹을 찾아 보여 주며, 확인하기 전에는 아무도 추가하지 않습니다.</translation>
    </message>
    <message>
      <source>A list or a table as it is: numbered, with bullets, with sub-points, from Word, Excel or an e-mail. Everything is shown before anything is added.</source>
      <translation>번호·글머리표·하위 항목이 있는 목록이나 표를 워드·한글·엑셀·전자우편에서 그대로 붙여넣으십시오. 확인하기 전에는 아무것도 추가하지 않습니다.</translation>
    </message>
    <message>
      <source>Which group is meant</source>
      <translation>그룹 연결</translation>
    </message>
    <message>
      <source>What is added</source>
      <translation>추가할 내용</translation>
    </message>
    <message>
      <source>Add 1 participant</source>
      <translation>1명 추가</translation>
    </message>
    <message>
      <source>Add {n} participants</source>
      <translation>{n}명 추가</translation>
    </message>
    <message>
      <source>Add 1 recommendation</source>
      <translation>권고안 1건 추가</translation>
    </message>
    <message>
      <source>Add {n} recommendations</source>
      <translation>권고안 {n}건 추가</translation>
    </message>
    <message>
      <source>Participants added: {n}</source>
      <translation>참여자 {n}명을 추가했습니다.</translation>
    </message>
    <message>
      <source>Recommendations added: {n}</source>
      <translation>권고안 {n}건을 추가했습니다.</translation>
    </message>
    <message>
      <source>Being read…</source>
      <translation>읽는 중…</translation>
    </message>
    <message>
      <source>Nothing is added yet. Paste a list or open a file.</source>
      <translation>추가할 내용이 없습니다. 목록을 붙여넣거나 파일을 여십시오.</translation>
    </message>
    <message>
      <source>To be answered first: {n}</source>
      <translation>먼저 답할 질문: {n}건</translation>
    </message>
    <message>
      <source>Each line, with the recommendation it becomes.</source>
      <translation>줄마다 어느 권고안이 되는지 보여 줍니다.</translation>
    </message>
    <message>
      <source>Each column can be taken for something else or left out.</source>
      <translation>열마다 무엇으로 읽을지 바꾸거나 제외할 수 있습니다.</translation>
    </message>
    <message>
      <source>New group ‘{name}’</source>
      <translation>새 그룹 ‘{name}’</translation>
    </message>
    <message>
      <source>Not a group of this workshop</source>
      <translation>이 워크숍에 없는 그룹입니다.</translation>
    </message>
    <message>
      <source>Same as the row above</source>
      <translation>위 행과 같은 그룹</translation>
    </message>
    <message>
      <source>Without a group</source>
      <translation>그룹이 적혀 있지 않습니다.</translation>
    </message>
    <message>
      <source>Keep as one name</source>
      <translation>한 이름으로 두기</translation>
    </message>
    <message>
      <source>Add with a code alone</source>
      <translation>코드로만 추가</translation>
    </message>
    <message>
      <source>The same person</source>
      <translation>같은 사람</translation>
    </message>
    <message>
      <source>Another person</source>
      <translation>다른 사람</translation>
    </message>
    <message>
      <source>Take both</source>
      <translation>둘 다 포함</translation>
    </message>
    <message>
      <source>Take them</source>
      <translation>포함</translation>
    </message>
    <message>
      <source>Leave row {number} out</source>
      <translation>{number}행 제외</translation>
    </message>
    <message>
      <source>Two people</source>
      <translation>서로 다른 두 사람</translation>
    </message>
    <message>
      <source>Each sheet is a group</source>
      <translation>시트마다 한 그룹</translation>
    </message>
    <message>
      <source>Do not take the column “{header}”</source>
      <translation>“{header}” 열 제외</translation>
    </message>
    <message>
      <source>Rounds: {order}</source>
      <translation>라운드: {order}</translation>
    </message>
    <message>
      <source>The sheet “{name}” alone</source>
      <translation>‘{name}’ 시트만</translation>
    </message>
    <message>
      <source>The lower row counts</source>
      <translation>아래 행을 씁니다</translation>
    </message>
    <message>
      <source>The upper row counts</source>
      <translation>위 행을 씁니다</translation>
    </message>
    <message>
      <source>The later one: 3/4 is 3 April</source>
      <translation>나중 것: 3/4은 4월 3일</translation>
    </message>
    <message>
      <source>The later one: 3/4 is March 4</source>
      <translation>나중 것: 3/4은 3월 4일</translation>
    </message>
    <message>
      <source>Each row is a recommendation</source>
      <translation>각 행은 권고안</translation>
    </message>
    <message>
      <source>Each row is a person</source>
      <translation>각 행은 사람</translation>
    </message>
    <message>
      <source>People, each with their ratings</source>
      <translation>사람이며, 각자의 평가</translation>
    </message>
    <message>
      <source>No people: leave the columns out</source>
      <translation>사람이 아님: 이 열들을 제외</translation>
    </message>
    <message>
      <source>The words count: the numbers are turned round</source>
      <translation>말이 기준: 숫자를 뒤집음</translation>
    </message>
    <message>
      <source>The numbers count as they are</source>
      <translation>숫자를 그대로 기준으로 함</translation>
    </message>
    <message>
      <source>Ratings of a recommendation</source>
      <translation>권고안의 평점</translation>
    </message>
    <message>
      <source>Leave the column out</source>
      <translation>열 제외</translation>
    </message>
    <message>
      <source>The same group, “{name}”</source>
      <translation>같은 그룹: {name}</translation>
    </message>
    <message>
      <source>Two groups</source>
      <translation>서로 다른 그룹</translation>
    </message>
    <message>
      <source>Point {value}</source>
      <translation>{value}점</translation>
    </message>
    <message>
      <source>Leave out: {rows}</source>
      <translation>제외: {rows}</translation>
    </message>
    <message>
      <source>No ratings were found. Say which columns hold the participant and the ratings, or choose another row for the headings.</source>
      <translation>평점을 찾지 못했습니다. 참여자와 평점이 있는 열을 고르거나 머리글 행을 바꾸십시오.</translation>
    </message>
    <message>
      <source>The scale of the ratings</source>
      <translation>평점의 척도</translation>
    </message>
    <message>
      <source>disagree, neither, agree</source>
      <translation>반대, 중립, 찬성</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low}~{high}점</translation>
    </message>
    <message>
      <source>People without a group are kept together, as a group of their own.</source>
      <translation>그룹이 없는 사람은 한 그룹으로 따로 묶습니다.</translation>
    </message>
    <message>
      <source>belongs to {code}</source>
      <translation>{code}에 포함</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>{done} of {total} ({percent}%)</source>
      <translation>{total}개 중 {done}개({percent}%)</translation>
    </message>
    <message>
      <source>Cancelling</source>
      <translation>취소하는 중</translation>
    </message>
  </context>
  <context>
    <name>Promise</name>
    <message>
      <source>What participants are promised. It can be strengthened, never weakened.</source>
      <translation>참여자에게 하는 약속입니다. 강화할 수는 있지만 약화할 수는 없습니다.</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>그대로 두기</translation>
    </message>
    <message>
      <source>Consent text</source>
      <translation>동의 안내문</translation>
    </message>
    <message>
      <source>Shown to everyone before the first ballot. It should say purpose, what is kept, for how long, and that one may refuse.</source>
      <translation>첫 평가지 전에 모두에게 표시됩니다. 목적, 수집 항목, 보관 기간, 거부할 권리를 담는 것이 좋습니다.</translation>
    </message>
    <message>
      <source>Insert suggested text</source>
      <translation>권장 문안 넣기</translation>
    </message>
    <message>
      <source>Fills what is empty; what you wrote stays</source>
      <translation>빈 칸만 채우며, 작성한 내용은 그대로 둡니다.</translation>
    </message>
    <message>
      <source>Change to: {level}</source>
      <translation>변경: {level}</translation>
    </message>
    <message>
      <source>Try to clean again</source>
      <translation>다시 정리하기</translation>
    </message>
    <message>
      <source>Use {low} to {high} characters.</source>
      <translation>{low}~{high}자로 입력하십시오.</translation>
    </message>
    <message>
      <source>The two entries differ. Type both again.</source>
      <translation>두 입력이 서로 다릅니다. 다시 입력하십시오.</translation>
    </message>
    <message>
      <source>Named</source>
      <translation>기명</translation>
    </message>
    <message>
      <source>By code</source>
      <translation>코드</translation>
    </message>
    <message>
      <source>Anonymous</source>
      <translation>익명</translation>
    </message>
    <message>
      <source>Names are kept with ratings and comments. The facilitator sees who said what; files can show it.</source>
      <translation>이름을 평점, 의견과 함께 보관합니다. 진행자는 누가 어떤 의견을 냈는지 볼 수 있고, 파일에도 표시될 수 있습니다.</translation>
    </message>
    <message>
      <source>Ratings and comments carry a code such as K7QM. Only the facilitator holds the list that tells whose code it is; it is kept in this file.</source>
      <translation>평점과 의견에는 K7QM과 같은 코드만 표시됩니다. 누구의 코드인지 알 수 있는 명단은 진행자만 가지며, 이 파일에 저장됩니다.</translation>
    </message>
    <message>
      <source>No names are kept at all, and nothing in the file ties a person to a ballot. What people write in comments may still give them away.</source>
      <translation>이름을 전혀 보관하지 않으며, 파일의 어떤 정보로도 참여자와 평가지를 연결할 수 없습니다. 다만 의견에 쓴 내용으로 작성자가 드러날 수는 있습니다.</translation>
    </message>
    <message>
      <source>Make it anonymous for good? All names and affiliations are deleted, codes are drawn anew, and backups that still tie people to ballots are removed. Nobody can undo this.</source>
      <translation>완전히 익명으로 바꾸시겠습니까? 모든 이름과 소속을 삭제하고 코드를 새로 배정하며, 참여자와 평가지를 연결할 수 있는 백업도 제거합니다. 누구도 되돌릴 수 없습니다.</translation>
    </message>
    <message>
      <source>Show codes instead of names from now on? As a round has been opened, this cannot be weakened again.</source>
      <translation>이제부터 이름 대신 코드를 표시하시겠습니까? 라운드를 열었으므로 다시 약화할 수 없습니다.</translation>
    </message>
    <message>
      <source>In this workshop you rate and comment on recommendations. Purpose: to find out where the groups of stakeholders agree and where they differ.</source>
      <translation>이 워크숍에서는 권고안을 평가하고 의견을 작성합니다. 목적은 이해관계자 그룹 간에 의견이 일치하는 부분과 다른 부분을 파악하는 것입니다.</translation>
    </message>
    <message>
      <source>Kept: your name, affiliation, group, ratings and comments. The facilitator can see who gave which answer; results are shown by group.</source>
      <translation>수집 항목: 이름, 소속, 그룹, 평점, 의견. 진행자는 누가 어떻게 답했는지 볼 수 있으며, 결과는 그룹별로 제시합니다.</translation>
    </message>
    <message>
      <source>Kept: your name and affiliation, your group, and under a code your ratings and comments. Only the facilitator can tell whose code it is; results are shown by group.</source>
      <translation>수집 항목: 이름, 소속, 그룹과 코드로 관리하는 평점, 의견. 누구의 코드인지는 진행자만 알 수 있으며, 결과는 그룹별로 제시합니다.</translation>
    </message>
    <message>
      <source>Kept: your group, ratings and comments, without your name. Nobody can tell which ballot is yours, so please write nothing in comments that identifies you.</source>
      <translation>수집 항목: 이름을 제외한 그룹, 평점, 의견. 어느 평가지가 누구의 것인지 아무도 알 수 없으므로, 의견에 본인을 알아볼 수 있는 내용은 쓰지 마십시오.</translation>
    </message>
    <message>
      <source>The answers stay on the organiser's computer, are used for this purpose only, and are deleted when it is fulfilled. Retention period: [please fill in]</source>
      <translation>응답은 주최 기관의 컴퓨터에만 보관하고 위 목적으로만 이용하며, 목적을 달성하면 파기합니다. 보관 기간: [기입]</translation>
    </message>
    <message>
      <source>Taking part is voluntary. You may leave any answer out, choose “don't know”, or stop at any time, without disadvantage.</source>
      <translation>참여는 자발적입니다. 답하지 않거나 ‘잘 모름’을 선택하거나 언제든지 중단할 수 있으며, 그로 인한 불이익은 없습니다.</translation>
    </message>
  </context>
  <context>
    <name>Rate</name>
    <message>
      <source>Close it now</source>
      <translation>지금 마감</translation>
    </message>
    <message>
      <source>Worth a look</source>
      <translation>살펴볼 점</translation>
    </message>
    <message>
      <source>Nothing so far: few abstentions, no question about the wording.</source>
      <translation>아직 특별한 점이 없습니다. 판단 유보가 적고, 문안을 묻는 의견이 없습니다.</translation>
    </message>
    <message>
      <source>Show all {n}</source>
      <translation>모두 보기({n})</translation>
    </message>
    <message>
      <source>Show fewer</source>
      <translation>줄여 보기</translation>
    </message>
    <message>
      <source>Add a latecomer</source>
      <translation>늦게 온 참여자 추가</translation>
    </message>
    <message>
      <source>Name (optional)</source>
      <translation>성명 (선택)</translation>
    </message>
    <message>
      <source>Affiliation (optional)</source>
      <translation>소속 (선택)</translation>
    </message>
    <message>
      <source>Add with the next code</source>
      <translation>다음 코드로 추가</translation>
    </message>
    <message>
      <source>Added: {code}</source>
      <translation>추가 완료: {code}</translation>
    </message>
    <message>
      <source>Rated again in round {number}</source>
      <translation>{number}라운드에서 다시 평가할 권고안</translation>
    </message>
    <message>
      <source>Chosen: {chosen} of {total}</source>
      <translation>선택: {total}건 중 {chosen}건</translation>
    </message>
    <message>
      <source>Criteria asked</source>
      <translation>묻는 평가 기준</translation>
    </message>
    <message>
      <source>All criteria</source>
      <translation>모든 기준</translation>
    </message>
    <message>
      <source>Only: {criterion}</source>
      <translation>{criterion}만</translation>
    </message>
    <message>
      <source>Once more, now</source>
      <translation>지금 한 번 더</translation>
    </message>
    <message>
      <source>Once more, now: only {code}</source>
      <translation>{code}만 지금 다시 평가</translation>
    </message>
    <message>
      <source>Choose the recommendation in the list first.</source>
      <translation>먼저 목록에서 권고안을 선택하십시오.</translation>
    </message>
    <message>
      <source>Not yet: see what is still to do before a round can open.</source>
      <translation>아직 열 수 없습니다. 라운드를 열기 전에 할 일을 확인하십시오.</translation>
    </message>
    <message>
      <source>Ballots can be opened while a round is open.</source>
      <translation>라운드가 열려 있을 때만 평가지를 열 수 있습니다.</translation>
    </message>
    <message>
      <source>Roster</source>
      <translation>참여자 명단</translation>
    </message>
    <message>
      <source>A: absent or present. X: stands aside because of an interest. O: only looks on. M: moves to another group. Ctrl or Shift chooses several people; a right click shows all of this.</source>
      <translation>A: 불참 또는 참석. X: 이해관계 회피. O: 참관. M: 다른 그룹으로 옮기기. Ctrl이나 Shift로 여러 사람을 선택하고, 마우스 오른쪽 버튼을 누르면 모두 볼 수 있습니다.</translation>
    </message>
    <message>
      <source>Start the ballot</source>
      <translation>평가지 열기</translation>
    </message>
    <message>
      <source>Mark as present</source>
      <translation>참석으로 표시</translation>
    </message>
    <message>
      <source>Mark as absent</source>
      <translation>불참으로 표시</translation>
    </message>
    <message>
      <source>Stands aside on…</source>
      <translation>이해관계 회피…</translation>
    </message>
    <message>
      <source>Let rate</source>
      <translation>평가하도록 바꾸기</translation>
    </message>
    <message>
      <source>Let only look on</source>
      <translation>참관으로 바꾸기</translation>
    </message>
    <message>
      <source>Move to the group (M)</source>
      <translation>다른 그룹으로 옮기기(M)</translation>
    </message>
    <message>
      <source>Marked as present: {n}.</source>
      <translation>{n}명을 참석으로 표시했습니다.</translation>
    </message>
    <message>
      <source>Marked as absent: {n}. Whoever answers is present again.</source>
      <translation>{n}명을 불참으로 표시했습니다. 응답하면 참석으로 바뀝니다.</translation>
    </message>
    <message>
      <source>{code} stands aside on…</source>
      <translation>{code} 이해관계 회피</translation>
    </message>
    <message>
      <source>Chosen people: {n}. They stand aside on…</source>
      <translation>선택한 사람: {n}명. 이해관계를 회피할 권고안</translation>
    </message>
    <message>
      <source>Because of an interest in the matter. What is ticked is not rated by this person and is counted apart; Space ticks the row in focus.</source>
      <translation>선택한 권고안은 이 사람이 이해관계 때문에 평가하지 않으며 따로 셉니다. 스페이스 키로 선택하거나 해제합니다.</translation>
    </message>
    <message>
      <source>Because of an interest in the matter. What is ticked none of them rates; what is half ticked stays with each as it is. Space ticks the row in focus.</source>
      <translation>사안에 이해관계가 있는 경우입니다. 선택한 권고안은 이들 모두가 평가하지 않고, 일부만 선택된 권고안은 사람마다 지금 그대로 둡니다. 스페이스 키로 현재 행을 선택합니다.</translation>
    </message>
    <message>
      <source>Keep this</source>
      <translation>이대로 저장</translation>
    </message>
    <message>
      <source>Mark all who have not started as absent: {n}</source>
      <translation>시작하지 않은 사람을 모두 불참으로 표시: {n}명</translation>
    </message>
    <message>
      <source>Reopening round {number} takes ratings again and hides its results. The reason and the time are kept and shown in the workbook.</source>
      <translation>{number}라운드를 다시 열면 평가를 다시 받고 결과는 감춰집니다. 사유와 시각은 기록되어 엑셀 파일에 표시됩니다.</translation>
    </message>
    <message>
      <source>The results were shown. They change only when at least {least} ballots of each group concerned have changed, and the same groups stay hidden: otherwise the difference would tell what a latecomer said, and they are shown as they were.</source>
      <translation>결과를 이미 공개했습니다. 관련된 그룹마다 평가지가 {least}장 이상 바뀌고 숨기는 그룹이 그대로여야 결과가 달라집니다. 그렇지 않으면 차이를 보고 늦게 온 분의 평가를 알 수 있으므로, 이전 결과를 그대로 보여 줍니다.</translation>
    </message>
    <message>
      <source>Reopen the round</source>
      <translation>라운드 다시 열기</translation>
    </message>
    <message>
      <source>Please give a reason, in a few words.</source>
      <translation>사유를 간단히 적어 주십시오.</translation>
    </message>
    <message>
      <source>Finished: {done} of {total} · in progress: {begun}</source>
      <translation>완료 {done} / {total} · 진행 중 {begun}</translation>
    </message>
    <message>
      <source>absent: {n}</source>
      <translation>불참 {n}명</translation>
    </message>
    <message>
      <source>observers: {n}</source>
      <translation>참관 {n}명</translation>
    </message>
    <message>
      <source>Search code, name, affiliation or group</source>
      <translation>코드, 성명, 소속, 그룹 검색</translation>
    </message>
    <message>
      <source>Click a person, or press Enter on the row, to start a ballot.</source>
      <translation>참여자를 클릭하거나 행에서 Enter를 누르면 평가지가 열립니다.</translation>
    </message>
    <message>
      <source>Nobody found</source>
      <translation>검색 결과 없음</translation>
    </message>
    <message>
      <source>No participant matches the search. Try fewer letters.</source>
      <translation>검색어에 맞는 참여자가 없습니다. 글자 수를 줄여 보십시오.</translation>
    </message>
    <message>
      <source>Add participants in Prepare, or a person who comes late here.</source>
      <translation>준비 단계에서 참여자를 추가하거나, 늦게 온 참여자를 여기서 추가하십시오.</translation>
    </message>
    <message>
      <source>Name and affiliation</source>
      <translation>성명, 소속</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>진행 상태</translation>
    </message>
    <message>
      <source>Start the ballot of {code}</source>
      <translation>{code} 평가지 열기</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>시작 전</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>진행 중</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>완료</translation>
    </message>
    <message>
      <source>Close the round</source>
      <translation>라운드 마감</translation>
    </message>
    <message>
      <source>Not opened</source>
      <translation>열기 전</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>진행 중</translation>
    </message>
    <message>
      <source>Closed, results hidden</source>
      <translation>마감, 결과 비공개</translation>
    </message>
    <message>
      <source>Closed, results revealed</source>
      <translation>마감, 결과 공개</translation>
    </message>
    <message>
      <source>Open round {number}</source>
      <translation>{number}라운드 열기</translation>
    </message>
    <message>
      <source>Reveal results</source>
      <translation>결과 공개</translation>
    </message>
    <message>
      <source>See results</source>
      <translation>결과 보기</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>다시 열기</translation>
    </message>
    <message>
      <source>Take back the opening</source>
      <translation>라운드 열기 취소</translation>
    </message>
    <message>
      <source>Before it can open:</source>
      <translation>라운드를 열기 전에 할 일:</translation>
    </message>
    <message>
      <source>Worth a look before it opens:</source>
      <translation>열기 전에 살펴볼 점:</translation>
    </message>
    <message>
      <source>Answers not saved yet: {n}. {reason}</source>
      <translation>아직 저장되지 않은 응답 {n}건. {reason}</translation>
    </message>
    <message>
      <source>Discard them</source>
      <translation>버리기</translation>
    </message>
    <message>
      <source>Many abstentions, identical answers and questions about the wording are shown here once {step} people have answered at least half. Ratings are never shown.</source>
      <translation>{step}명 이상이 문항의 절반을 넘게 답하면, 판단 유보가 많은 권고안과 똑같은 응답, 문안을 묻는 의견을 여기에 알려 드립니다. 평점은 보이지 않습니다.</translation>
    </message>
    <message>
      <source>First {ballots} ballots; moves on with every {step} more, so that no one person's answers can be told.</source>
      <translation>먼저 들어온 평가지 {ballots}장 기준이며, 개인의 응답이 드러나지 않도록 {step}장이 더 들어올 때마다 갱신됩니다.</translation>
    </message>
    <message>
      <source>All ballots of those present.</source>
      <translation>참석자 전원의 평가지입니다.</translation>
    </message>
    <message>
      <source>Many abstentions, identical answers and questions about the wording are shown here once everybody has answered at least half: an anonymous workshop does not keep which ballots came first. Ratings are never shown.</source>
      <translation>모두가 문항의 절반 이상을 답하면, 판단 유보가 많은 권고안과 똑같은 응답, 문안을 묻는 의견을 여기에 알려 드립니다. 익명 워크숍은 어느 평가지가 먼저인지 남기지 않기 때문입니다. 평점은 보이지 않습니다.</translation>
    </message>
    <message>
      <source>{code}: 1 comment asks what is meant.</source>
      <translation>{code}: 뜻을 묻는 의견 1건</translation>
    </message>
    <message>
      <source>{code}: {count} comments ask what is meant.</source>
      <translation>{code}: 뜻을 묻는 의견 {count}건</translation>
    </message>
    <message>
      <source>1 person gave every recommendation the same answer.</source>
      <translation>모든 권고안에 같은 평점을 준 참여자 1명</translation>
    </message>
    <message>
      <source>{count} people gave every recommendation the same answer.</source>
      <translation>모든 권고안에 같은 평점을 준 참여자 {count}명</translation>
    </message>
    <message>
      <source>{code}, {criterion}: {count} of {people} abstained.</source>
      <translation>{code}, {criterion}: {people}명 중 {count}명 판단 유보</translation>
    </message>
    <message>
      <source>{code}: {count} of {people} abstained.</source>
      <translation>{code}: {people}명 중 {count}명 판단 유보</translation>
    </message>
    <message>
      <source>Rate now: {n}.</source>
      <translation>평가하도록 바꾼 사람: {n}명.</translation>
    </message>
    <message>
      <source>Only look on now: {n}.</source>
      <translation>참관으로 바꾼 사람: {n}명.</translation>
    </message>
    <message>
      <source>Moved to the group {group}: {n}.</source>
      <translation>{group} 그룹으로 옮긴 사람: {n}명.</translation>
    </message>
    <message>
      <source>Their answers of this round go with them: {n} had begun.</source>
      <translation>이미 평가를 시작한 사람: {n}명. 이번 라운드의 응답도 함께 옮겨집니다.</translation>
    </message>
    <message>
      <source>Not counted while they look on: {n} had begun.</source>
      <translation>이미 평가를 시작한 사람: {n}명. 참관하는 동안 그 응답은 집계하지 않습니다.</translation>
    </message>
    <message>
      <source>What was shown stays as it was. Rounds: {rounds}.</source>
      <translation>공개한 결과는 그대로 둡니다. 라운드: {rounds}.</translation>
    </message>
    <message>
      <source>What was shown is counted anew so. Rounds: {rounds}.</source>
      <translation>공개한 결과도 이에 맞추어 다시 집계합니다. 라운드: {rounds}.</translation>
    </message>
    <message>
      <source>{code} stands aside on: {items}</source>
      <translation>{code} 이해관계 회피: {items}</translation>
    </message>
    <message>
      <source>Recusals changed: {n}. They stand aside on: {items}</source>
      <translation>이해관계 회피를 바꾼 사람: {n}명. 회피하는 권고안: {items}</translation>
    </message>
    <message>
      <source>Finished: {done} of {total}. Not finished yet: {unfinished}.</source>
      <translation>완료: {total}명 중 {done}명. 아직 마치지 않은 참여자: {unfinished}명.</translation>
    </message>
    <message>
      <source>Everybody has finished: the round can be closed.</source>
      <translation>모든 참여자가 평가를 마쳤습니다. 라운드를 마감할 수 있습니다.</translation>
    </message>
    <message>
      <source>Not finished: {unfinished} of {total}.</source>
      <translation>{total}명 중 {unfinished}명이 아직 마치지 않았습니다.</translation>
    </message>
    <message>
      <source>What they have answered counts; what they have not answered by now will be missing.</source>
      <translation>이미 응답한 내용은 반영되고, 아직 응답하지 않은 항목은 무응답으로 남습니다.</translation>
    </message>
    <message>
      <source>The round is closed. People who had not finished: {unfinished}.</source>
      <translation>라운드를 마감했습니다. 평가를 마치지 않은 참여자: {unfinished}명.</translation>
    </message>
    <message>
      <source>Round {number} is open. Recommendations: {items}. People: {people}.</source>
      <translation>{number}라운드를 열었습니다. 권고안 {items}건, 참여자 {people}명.</translation>
    </message>
    <message>
      <source>Opened at {time}</source>
      <translation>시작 {time}</translation>
    </message>
    <message>
      <source>closed at {time}</source>
      <translation>마감 {time}</translation>
    </message>
    <message>
      <source>reopened at {time}: {reason}</source>
      <translation>다시 열림 {time}: {reason}</translation>
    </message>
    <message>
      <source>When round 1 opens, the consensus rule, the criteria and their scales are locked for this workshop.</source>
      <translation>1라운드를 열면 이 워크숍의 합의 기준, 평가 기준, 척도가 고정됩니다.</translation>
    </message>
    <message>
      <source>It asks {people} people about {items} recommendations.</source>
      <translation>참여자 {people}명에게 권고안 {items}건을 묻습니다.</translation>
    </message>
    <message>
      <source>No ratings are taken any more. Results stay hidden until you reveal them.</source>
      <translation>더 이상 평가를 받지 않습니다. 결과는 공개하기 전까지 보이지 않습니다.</translation>
    </message>
    <message>
      <source>Finished: {done} of {total}.</source>
      <translation>완료: {total}명 중 {done}명.</translation>
    </message>
    <message>
      <source>The results can be seen under Results and shown to the participants.</source>
      <translation>결과 단계에서 결과를 보고 참석자에게 보여 줄 수 있습니다.</translation>
    </message>
    <message>
      <source>Absent: {n}.</source>
      <translation>불참은 {n}명입니다.</translation>
    </message>
    <message>
      <source>Observers: {n}.</source>
      <translation>참관은 {n}명입니다.</translation>
    </message>
  </context>
  <context>
    <name>Recommendations</name>
    <message>
      <source>Paste recommendations</source>
      <translation>권고안 붙여넣기</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>주제</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>출처</translation>
    </message>
    <message>
      <source>Kept as soon as it has a title. One language is enough; the other can follow.</source>
      <translation>제목을 입력하면 바로 저장됩니다. 한 언어만 써도 되며, 다른 언어는 나중에 채울 수 있습니다.</translation>
    </message>
    <message>
      <source>Already rated: rounds keep the words they were opened with, and what is changed here is rated in the next one. For another meaning add a new one.</source>
      <translation>이미 평가한 권고안입니다. 지난 라운드와 진행 중인 라운드에는 시작할 때의 문안이 그대로 남고, 여기서 고친 문안은 다음 라운드부터 쓰입니다. 뜻이 달라지면 새 권고안을 추가하십시오.</translation>
    </message>
    <message>
      <source>Not kept yet: it needs a title</source>
      <translation>저장 전: 제목이 필요합니다</translation>
    </message>
    <message>
      <source>What is rated, in the order in which it is shown. Drag to reorder, or press Alt with the up and down keys.</source>
      <translation>평가할 항목이며, 표시되는 순서대로 나열됩니다. 끌어서 옮기거나 Alt와 위아래 화살표 키로 순서를 바꿀 수 있습니다.</translation>
    </message>
    <message>
      <source>Paste many</source>
      <translation>여러 건 붙여넣기</translation>
    </message>
    <message>
      <source>Move up (Alt+Up)</source>
      <translation>위로 이동 (Alt+↑)</translation>
    </message>
    <message>
      <source>Move down (Alt+Down)</source>
      <translation>아래로 이동 (Alt+↓)</translation>
    </message>
    <message>
      <source>No recommendations yet</source>
      <translation>아직 권고안이 없습니다</translation>
    </message>
    <message>
      <source>Write one, paste a list from anywhere, or take a set.</source>
      <translation>직접 쓰거나, 목록을 붙여 넣거나, 세트에서 가져오십시오.</translation>
    </message>
    <message>
      <source>{code} is deleted.</source>
      <translation>{code} 권고안을 삭제했습니다.</translation>
    </message>
  </context>
  <context>
    <name>Record</name>
    <message>
      <source>In Korean.</source>
      <translation>한국어.</translation>
    </message>
    <message>
      <source>In English.</source>
      <translation>영어.</translation>
    </message>
    <message>
      <source>Numbers of the rounds in which they were absent.</source>
      <translation>불참한 라운드의 번호.</translation>
    </message>
    <message>
      <source>The person's organisation.</source>
      <translation>소속 기관.</translation>
    </message>
    <message>
      <source>The wording that was adopted.</source>
      <translation>채택된 문안.</translation>
    </message>
    <message>
      <source>What is kept of who rated what.</source>
      <translation>누가 무엇을 평가했는지 남기는 정도.</translation>
    </message>
    <message>
      <source>Version of the program that wrote the file.</source>
      <translation>파일을 만든 프로그램의 버전.</translation>
    </message>
    <message>
      <source>When the round was closed.</source>
      <translation>라운드를 마감한 시각.</translation>
    </message>
    <message>
      <source>Its code in all tables.</source>
      <translation>모든 표에서 쓰는 코드.</translation>
    </message>
    <message>
      <source>The comment, in the words of who wrote it.</source>
      <translation>작성자가 쓴 그대로의 의견.</translation>
    </message>
    <message>
      <source>When the workshop was concluded.</source>
      <translation>워크숍을 종료한 시각.</translation>
    </message>
    <message>
      <source>What participants agreed to before they rated.</source>
      <translation>평가 전에 참여자가 동의한 안내문.</translation>
    </message>
    <message>
      <source>Keys of the criteria that were asked, one a line.</source>
      <translation>물어본 평가 기준의 키, 한 줄에 하나.</translation>
    </message>
    <message>
      <source>The criterion's key.</source>
      <translation>평가 기준의 키.</translation>
    </message>
    <message>
      <source>Date of the event.</source>
      <translation>행사 날짜.</translation>
    </message>
    <message>
      <source>When it was decided.</source>
      <translation>결정한 시각.</translation>
    </message>
    <message>
      <source>Minutes for the discussion; 0: not set.</source>
      <translation>논의 시간(분). 0은 정하지 않음.</translation>
    </message>
    <message>
      <source>By when it is to be done.</source>
      <translation>이행 기한.</translation>
    </message>
    <message>
      <source>When the file was written.</source>
      <translation>파일을 만든 시각.</translation>
    </message>
    <message>
      <source>Who led the workshop.</source>
      <translation>워크숍 진행자.</translation>
    </message>
    <message>
      <source>Key of the group.</source>
      <translation>그룹의 키.</translation>
    </message>
    <message>
      <source>Keys of groups that count as one with it.</source>
      <translation>함께 하나로 세는 그룹의 키.</translation>
    </message>
    <message>
      <source>Its key in all tables.</source>
      <translation>모든 표에서 쓰는 키.</translation>
    </message>
    <message>
      <source>What the point of the scale is called.</source>
      <translation>척도 점수의 이름.</translation>
    </message>
    <message>
      <source>TRUE: results were seen before; what came since is not counted.</source>
      <translation>TRUE: 결과를 먼저 공개했고, 그 뒤에 온 답은 세지 않음.</translation>
    </message>
    <message>
      <source>Points that the middle half may span.</source>
      <translation>가운데 절반이 걸칠 수 있는 점수 폭.</translation>
    </message>
    <message>
      <source>Fewest ratings for a verdict.</source>
      <translation>판정에 필요한 최소 평점 수.</translation>
    </message>
    <message>
      <source>Fewest people of a group that is shown.</source>
      <translation>수치를 보여 주는 그룹의 최소 인원.</translation>
    </message>
    <message>
      <source>Minutes for one recommendation.</source>
      <translation>권고안 한 건에 쓰는 시간(분).</translation>
    </message>
    <message>
      <source>The name.</source>
      <translation>이름.</translation>
    </message>
    <message>
      <source>The round's number.</source>
      <translation>라운드 번호.</translation>
    </message>
    <message>
      <source>TRUE: sees a ballot and is counted nowhere.</source>
      <translation>TRUE: 평가지를 볼 뿐 어디에도 세지 않음.</translation>
    </message>
    <message>
      <source>When the round was opened.</source>
      <translation>라운드를 시작한 시각.</translation>
    </message>
    <message>
      <source>Percentage below which low ratings must remain.</source>
      <translation>낮은 평점의 비율이 이 값보다 작아야 함.</translation>
    </message>
    <message>
      <source>What it is called where it was taken from.</source>
      <translation>가져온 곳에서의 이름.</translation>
    </message>
    <message>
      <source>Where it was taken from.</source>
      <translation>가져온 곳.</translation>
    </message>
    <message>
      <source>adopt, amend, defer or reject; blank: not decided.</source>
      <translation>adopt(채택), amend(수정 채택), defer(보류), reject(기각). 빈칸은 결정 전.</translation>
    </message>
    <message>
      <source>Who is responsible.</source>
      <translation>담당자.</translation>
    </message>
    <message>
      <source>The participant's code.</source>
      <translation>참여자의 코드.</translation>
    </message>
    <message>
      <source>How many people.</source>
      <translation>인원수.</translation>
    </message>
    <message>
      <source>Where the event took place.</source>
      <translation>행사 장소.</translation>
    </message>
    <message>
      <source>What the workshop was for.</source>
      <translation>워크숍의 목적.</translation>
    </message>
    <message>
      <source>The question that was asked.</source>
      <translation>물어본 질문.</translation>
    </message>
    <message>
      <source>Why it was decided so.</source>
      <translation>그렇게 결정한 이유.</translation>
    </message>
    <message>
      <source>The recommendation's code.</source>
      <translation>권고안의 코드.</translation>
    </message>
    <message>
      <source>Codes of what was rated, one a line.</source>
      <translation>평가한 권고안의 코드, 한 줄에 하나.</translation>
    </message>
    <message>
      <source>When its results were shown.</source>
      <translation>결과를 공개한 시각.</translation>
    </message>
    <message>
      <source>Number of the round; blank in a list of words: as they read now.</source>
      <translation>라운드 번호. 문안 목록에서 빈칸은 지금의 문안.</translation>
    </message>
    <message>
      <source>The consensus rule.</source>
      <translation>합의 기준.</translation>
    </message>
    <message>
      <source>When the rule was fixed.</source>
      <translation>합의 기준을 확정한 시각.</translation>
    </message>
    <message>
      <source>TRUE: an invented sample.</source>
      <translation>TRUE: 지어낸 예시.</translation>
    </message>
    <message>
      <source>What is done with groups that are too small.</source>
      <translation>너무 작은 그룹의 처리 방법.</translation>
    </message>
    <message>
      <source>Where the recommendation comes from.</source>
      <translation>권고안의 출처.</translation>
    </message>
    <message>
      <source>Code of the recommendation whose wording it amends.</source>
      <translation>이 문안이 고친 권고안의 코드.</translation>
    </message>
    <message>
      <source>The full text.</source>
      <translation>전체 문안.</translation>
    </message>
    <message>
      <source>The theme it belongs to.</source>
      <translation>속한 주제.</translation>
    </message>
    <message>
      <source>Percentage that must rate high.</source>
      <translation>높은 평점이어야 하는 비율.</translation>
    </message>
    <message>
      <source>The title.</source>
      <translation>제목.</translation>
    </message>
    <message>
      <source>The point of the scale.</source>
      <translation>척도의 점수.</translation>
    </message>
    <message>
      <source>Version of this form of record.</source>
      <translation>이 기록 형식의 버전.</translation>
    </message>
    <message>
      <source>People whose ratings are withheld in the file, added without a name in a separate group: {count}.</source>
      <translation>파일에 누구의 평점인지 나오지 않아 이름 없이 별도 그룹으로 추가한 사람: {count}명.</translation>
    </message>
    <message>
      <source>Authors of comments without a code, added as observers: {count}.</source>
      <translation>코드 없이 의견을 남겨 참관인으로 추가한 사람: {count}명.</translation>
    </message>
    <message>
      <source>Answers withheld in the file and so left out: {count}.</source>
      <translation>파일에 공개되지 않아 제외한 답: {count}건.</translation>
    </message>
  </context>
  <context>
    <name>Results</name>
    <message>
      <source>no rating</source>
      <translation>평점 없음</translation>
    </message>
    <message>
      <source>rated {value}</source>
      <translation>{value}점</translation>
    </message>
    <message>
      <source>Nobody has commented on this.</source>
      <translation>이 권고안에는 의견이 없습니다.</translation>
    </message>
    <message>
      <source>Priorities</source>
      <translation>우선순위</translation>
    </message>
    <message>
      <source>Important, less feasible</source>
      <translation>중요·실현 어려움</translation>
    </message>
    <message>
      <source>Important and feasible</source>
      <translation>중요·실현 용이</translation>
    </message>
    <message>
      <source>Both low</source>
      <translation>둘 다 낮음</translation>
    </message>
    <message>
      <source>Feasible, less important</source>
      <translation>실현 용이·중요도 낮음</translation>
    </message>
    <message>
      <source>Important and feasible, but a group rates it low</source>
      <translation>중요·실현 용이, 그러나 낮게 평가한 그룹이 있음</translation>
    </message>
    <message>
      <source>Mean of the recommendations</source>
      <translation>권고안 평균</translation>
    </message>
    <message>
      <source>Midpoint of the scale</source>
      <translation>척도 중간점</translation>
    </message>
    <message>
      <source>Mean rating</source>
      <translation>평균 평점</translation>
    </message>
    <message>
      <source>Typical ratings of those who rated in both rounds.</source>
      <translation>두 라운드에 모두 평가한 사람의 대표 평점입니다.</translation>
    </message>
    <message>
      <source>Round before</source>
      <translation>이전 라운드</translation>
    </message>
    <message>
      <source>Latest round</source>
      <translation>최신 라운드</translation>
    </message>
    <message>
      <source>Worded differently in round {n}: {codes}.</source>
      <translation>{n}라운드와 문안이 다름: {codes}.</translation>
    </message>
    <message>
      <source>Amended wordings are not compared with the old ones: {codes}.</source>
      <translation>수정안은 이전 문안과 비교하지 않음: {codes}.</translation>
    </message>
    <message>
      <source>One group, one vote</source>
      <translation>그룹 동일 가중(1그룹 1표)</translation>
    </message>
    <message>
      <source>One person, one vote</source>
      <translation>1인 1표</translation>
    </message>
    <message>
      <source>The lines show the middle 90% of ranks in 2,000 re-draws within each group.</source>
      <translation>선은 그룹 안에서 참여자를 2,000번 재추출했을 때 순위의 90% 범위입니다.</translation>
    </message>
    <message>
      <source>No lines where a group has too few ratings to be re-drawn.</source>
      <translation>평가한 사람이 너무 적어 재추출할 수 없는 그룹이 있으면 선을 표시하지 않습니다.</translation>
    </message>
    <message>
      <source>{group}: {criteria} low</source>
      <translation>{group}: {criteria} 낮음</translation>
    </message>
    <message>
      <source>A ring with a group's mark: its typical rating is below the middle of the scale.</source>
      <translation>그룹 표시가 든 고리: 그 그룹의 중앙값이 척도의 가운데보다 낮습니다.</translation>
    </message>
    <message>
      <source>Comments: {n}, with the ratings</source>
      <translation>의견 {n}건 · 평점과 함께</translation>
    </message>
    <message>
      <source>Show more comments ({n} left)</source>
      <translation>의견 더 보기(남은 {n}건)</translation>
    </message>
    <message>
      <source>Group and rating hidden: too few</source>
      <translation>인원이 적어 그룹과 평점을 표시하지 않음</translation>
    </message>
    <message>
      <source>Ratings by group: {name}</source>
      <translation>그룹별 평점: {name}</translation>
    </message>
    <message>
      <source>Typical rating and middle half</source>
      <translation>대표 평점과 가운데 절반</translation>
    </message>
    <message>
      <source>Between the groups</source>
      <translation>그룹 사이의 차이</translation>
    </message>
    <message>
      <source>How firm is the rank?</source>
      <translation>순위의 안정성</translation>
    </message>
    <message>
      <source>Since the last round</source>
      <translation>지난 라운드 이후</translation>
    </message>
    <message>
      <source>Stable? In agreement?</source>
      <translation>안정 여부와 합의 여부</translation>
    </message>
    <message>
      <source>The first three</source>
      <translation>상위 3개</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>개요</translation>
    </message>
    <message>
      <source>Matrix</source>
      <translation>매트릭스</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>히트맵</translation>
    </message>
    <message>
      <source>Ranking</source>
      <translation>순위</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>상세 지표</translation>
    </message>
    <message>
      <source>State now</source>
      <translation>현재 상태</translation>
    </message>
    <message>
      <source>Locked {time}, before the first rating</source>
      <translation>합의 기준 확정 {time}(첫 평가 전)</translation>
    </message>
    <message>
      <source>Results are hidden until they are revealed</source>
      <translation>결과는 공개하기 전까지 숨겨져 있습니다</translation>
    </message>
    <message>
      <source>Close the round and reveal its results on the Rate page; until then nobody sees them, not even here.</source>
      <translation>평가 화면에서 라운드를 마감하고 결과를 공개하십시오. 그 전에는 이 화면에서도 볼 수 없습니다.</translation>
    </message>
    <message>
      <source>The results could not be calculated</source>
      <translation>결과를 계산하지 못했습니다</translation>
    </message>
    <message>
      <source>What was saved is safe. End the program and start it again: it checks the file and says what in it cannot be right.</source>
      <translation>저장된 것은 안전합니다. 프로그램을 끝내고 다시 시작하십시오. 파일을 검사하여 무엇이 맞지 않는지 알려 줍니다.</translation>
    </message>
    <message>
      <source>Calculating the results</source>
      <translation>결과를 계산하고 있습니다</translation>
    </message>
    <message>
      <source>This takes a moment in a large workshop.</source>
      <translation>큰 워크숍에서는 잠시 걸릴 수 있습니다.</translation>
    </message>
    <message>
      <source>Go to Rate</source>
      <translation>평가로 이동</translation>
    </message>
    <message>
      <source>Cross-hair</source>
      <translation>매트릭스 구분선</translation>
    </message>
    <message>
      <source>Show group marks</source>
      <translation>그룹별 위치 표시</translation>
    </message>
    <message>
      <source>Picture saved: {path}</source>
      <translation>그림 저장 완료: {path}</translation>
    </message>
    <message>
      <source>Copy, save or read as table</source>
      <translation>복사·저장·표로 보기</translation>
    </message>
    <message>
      <source>The matrix needs two criteria</source>
      <translation>매트릭스에는 평가 기준이 두 개 필요합니다</translation>
    </message>
    <message>
      <source>It places each recommendation by one criterion against another, for instance importance against feasibility. Criteria are chosen in Prepare, before the first round opens.</source>
      <translation>중요도와 실현 가능성처럼 두 가지 기준에 따라 권고안을 한 평면에 배치합니다. 평가 기준은 첫 라운드를 시작하기 전에 준비 단계에서 정합니다.</translation>
    </message>
    <message>
      <source>No earlier round to compare with</source>
      <translation>비교할 이전 라운드가 없습니다</translation>
    </message>
    <message>
      <source>Movement compares a round with the revealed round before it. Choose a later round above, or open another one in Rate and reveal its results.</source>
      <translation>변화는 한 라운드를 바로 앞의 공개된 라운드와 비교해 보여 줍니다. 위에서 다음 라운드를 고르거나, 평가 단계에서 새 라운드를 진행하고 결과를 공개하십시오.</translation>
    </message>
    <message>
      <source>Recommendations to discuss</source>
      <translation>논의할 권고안</translation>
    </message>
    <message>
      <source>{code} {title}: {label}. {sentence}</source>
      <translation>{code} {title}: {label}. {sentence}</translation>
    </message>
    <message>
      <source>In time</source>
      <translation>시간 내</translation>
    </message>
    <message>
      <source>Not in the time left</source>
      <translation>시간 부족</translation>
    </message>
    <message>
      <source>Minutes left</source>
      <translation>남은 시간(분)</translation>
    </message>
    <message>
      <source>For each</source>
      <translation>건당(분)</translation>
    </message>
    <message>
      <source>Minutes left for discussion</source>
      <translation>논의에 남은 시간(분)</translation>
    </message>
    <message>
      <source>Minutes for each recommendation</source>
      <translation>권고안 한 건당 시간(분)</translation>
    </message>
    <message>
      <source>In the time left: {n} of {all}</source>
      <translation>남은 시간에 {all}건 중 {n}건 논의 가능</translation>
    </message>
    <message>
      <source>Worded differently now; round {n} rated these words</source>
      <translation>{n}라운드 이후 바뀐 문안(위는 평가 당시의 문안)</translation>
    </message>
    <message>
      <source>{what}, now: {now}</source>
      <translation>지금의 {what}: {now}</translation>
    </message>
    <message>
      <source>(empty)</source>
      <translation>(없음)</translation>
    </message>
    <message>
      <source>Stable and agreed: another round is unlikely to change it.</source>
      <translation>안정되었고 합의도 이루어졌습니다. 라운드를 더 진행해도 달라질 가능성은 낮습니다.</translation>
    </message>
    <message>
      <source>Stable without agreement: another round is unlikely to change it.</source>
      <translation>합의 없이 안정되었습니다. 라운드를 더 진행해도 달라질 가능성은 낮습니다.</translation>
    </message>
    <message>
      <source>Agreed, but ratings are still moving: another round may change it.</source>
      <translation>합의되었지만 평점이 아직 움직이고 있습니다. 라운드를 더 진행하면 달라질 수 있습니다.</translation>
    </message>
    <message>
      <source>Still moving, without agreement: another round may change it.</source>
      <translation>합의되지 않았고 평점도 아직 움직이고 있습니다. 라운드를 더 진행하면 달라질 수 있습니다.</translation>
    </message>
    <message>
      <source>Stability is not judged: fewer than five people rated in both rounds, or there are not enough answers now.</source>
      <translation>안정성은 판단하지 않습니다. 두 라운드에 모두 평가한 사람이 다섯 명보다 적거나 이번 응답이 부족합니다.</translation>
    </message>
    <message>
      <source>{same} of {pairs}</source>
      <translation>{pairs}명 중 {same}명</translation>
    </message>
    <message>
      <source>{same} of {pairs} ({percent}%)</source>
      <translation>{pairs}명 중 {same}명({percent}%)</translation>
    </message>
    <message>
      <source>{name}: hidden ({registered} registered)</source>
      <translation>{name}: 비공개(등록 {registered}명)</translation>
    </message>
    <message>
      <source>{name}: {response}</source>
      <translation>{name}: {response}</translation>
    </message>
    <message>
      <source>{name}: {response}, not again: {attrition}</source>
      <translation>{name}: {response}, 이탈: {attrition}</translation>
    </message>
    <message>
      <source>{low}–{high}%</source>
      <translation>{low}~{high}%</translation>
    </message>
    <message>
      <source>{registered} registered, figures hidden</source>
      <translation>등록 {registered}명, 수치 비공개</translation>
    </message>
    <message>
      <source>{n} rated, {abstained} abstained, {missing} no answer of {registered}</source>
      <translation>{registered}명 중 평가 {n}명, 판단 유보 {abstained}명, 무응답 {missing}명</translation>
    </message>
    <message>
      <source>{n} rated, {abstained} abstained, {recused} recused, {missing} no answer of {registered}</source>
      <translation>{registered}명 중 평가 {n}명, 판단 유보 {abstained}명, 이해관계 회피 {recused}명, 무응답 {missing}명</translation>
    </message>
    <message>
      <source>{answers}; absent: {absent}</source>
      <translation>{answers}(불참 {absent}명 별도)</translation>
    </message>
    <message>
      <source>Round {number} shows what it showed before it was opened again. What came since is kept, but not counted here: in some group fewer than {least} ballots changed, or other groups would be hidden, and the difference would tell single answers. Those people are heard in the next round.</source>
      <translation>{number}라운드는 다시 열기 전에 공개한 결과를 그대로 보여 줍니다. 그 뒤에 들어온 응답은 보관되지만 여기에는 집계하지 않습니다. 어느 그룹에서 바뀐 평가지가 {least}장보다 적거나 숨기는 그룹이 달라져, 차이를 보고 개인의 응답을 알 수 있기 때문입니다. 그분들의 의견은 다음 라운드에서 반영됩니다.</translation>
    </message>
    <message>
      <source>The groups cannot be compared here.</source>
      <translation>여기서는 그룹을 비교할 수 없습니다.</translation>
    </message>
    <message>
      <source>{first} and {second} rate this alike.</source>
      <translation>{first}, {second} 두 그룹의 평가가 비슷합니다.</translation>
    </message>
    <message>
      <source>Of ten pairs of one person each, {higher} rates higher than {lower} in {n}.</source>
      <translation>한 사람씩 짝지은 열 쌍 중 {n}쌍에서 {higher} 쪽 평가가 더 높습니다({higher}·{lower} 비교).</translation>
    </message>
    <message>
      <source>High: {count} of {n} ({person}%) counted by person, {equal}% with groups weighted equally.</source>
      <translation>긍정: 1인 1표로 {n}명 중 {count}명({person}%), 1그룹 1표로 {equal}%입니다.</translation>
    </message>
    <message>
      <source>High: {count} of {n} counted by person.</source>
      <translation>긍정: 1인 1표로 {n}명 중 {count}명입니다.</translation>
    </message>
    <message>
      <source>Counted by person, the verdict would differ.</source>
      <translation>1인 1표로 하면 판정이 달라집니다.</translation>
    </message>
    <message>
      <source>{group}: hidden, to protect a small group.</source>
      <translation>{group}: 인원이 적은 그룹을 보호하기 위해 숨깁니다.</translation>
    </message>
    <message>
      <source>{group}: {same} kept, {up} up, {down} down.</source>
      <translation>{group}: 유지 {same}명, 상향 {up}명, 하향 {down}명.</translation>
    </message>
    <message>
      <source>Of {pairs} who rated in both rounds {same} kept their rating, {up} moved up, {down} down.</source>
      <translation>두 라운드에 모두 평가한 {pairs}명: {same}명 유지, {up}명 상향, {down}명 하향.</translation>
    </message>
    <message>
      <source>0 only because all agree</source>
      <translation>모두 일치하여 0</translation>
    </message>
    <message>
      <source>undefined: everybody chose the same point in both rounds</source>
      <translation>정의되지 않음(두 라운드 모두 전원 같은 점수)</translation>
    </message>
    <message>
      <source>Consensus: {verdict}.</source>
      <translation>합의: {verdict}.</translation>
    </message>
    <message>
      <source>It rests on: rating kept {kept}; quadratic weighted kappa: {kappa}.</source>
      <translation>근거: 평점 유지 {kept}, 가중 카파(제곱 가중) {kappa}.</translation>
    </message>
    <message>
      <source>A difference that stays is a finding too.</source>
      <translation>계속되는 의견 차이도 하나의 결과입니다.</translation>
    </message>
    <message>
      <source>Ratings drew closer (middle half {before} wide, now {after}).</source>
      <translation>평점이 가까워졌습니다(가운데 절반의 폭 {before} → {after}).</translation>
    </message>
    <message>
      <source>Ratings spread (middle half {before} wide, now {after}).</source>
      <translation>평점이 벌어졌습니다(가운데 절반의 폭 {before} → {after}).</translation>
    </message>
    <message>
      <source>The middle half is as wide as before ({after}).</source>
      <translation>가운데 절반의 폭은 그대로입니다({after}).</translation>
    </message>
    <message>
      <source>Rank {rank}.</source>
      <translation>{rank}위.</translation>
    </message>
    <message>
      <source>90% range when each group is re-drawn: {low}–{high}.</source>
      <translation>그룹별 재추출 90% 범위: {low}~{high}위.</translation>
    </message>
    <message>
      <source>Counted by person, rank {rank}.</source>
      <translation>1인 1표로는 {rank}위.</translation>
    </message>
    <message>
      <source>Leaving out any one person or group, or filling blanks: {best} to {worst}.</source>
      <translation>한 사람이나 한 그룹을 빼거나 빈 응답을 채우면 {best}~{worst}위.</translation>
    </message>
    <message>
      <source>First three places: {items}. Whether they would change was not fully tested.</source>
      <translation>상위 3개: {items}. 바뀔 수 있는지는 모두 검토하지 못했습니다.</translation>
    </message>
    <message>
      <source>First three places: {items}. None of the checks changed them.</source>
      <translation>상위 3개: {items}. 검토한 조건에서는 바뀌지 않았습니다.</translation>
    </message>
    <message>
      <source>First three places: {items}. They depend on: {reasons}.</source>
      <translation>상위 3개: {items}. 영향 요인: {reasons}.</translation>
    </message>
    <message>
      <source>single groups</source>
      <translation>개별 그룹</translation>
    </message>
    <message>
      <source>the weighting of the groups</source>
      <translation>그룹 가중 방식</translation>
    </message>
    <message>
      <source>single persons</source>
      <translation>개별 참여자</translation>
    </message>
    <message>
      <source>answers not given</source>
      <translation>빈 응답</translation>
    </message>
    <message>
      <source>who happened to take part</source>
      <translation>참석자 구성</translation>
    </message>
    <message>
      <source>mostly high</source>
      <translation>대체로 긍정</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>엇갈림</translation>
    </message>
    <message>
      <source>mostly low</source>
      <translation>대체로 부정</translation>
    </message>
    <message>
      <source>Mostly high, mostly low: more than half of the group's people; whoever did not rate counts as neither. Mixed: everything else. A word is told only where, whatever it is, enough different answers of the group stay possible.</source>
      <translation>대체로 긍정, 대체로 부정: 그룹 인원의 절반을 넘는 경우이며, 평가하지 않은 사람은 어느 쪽으로도 세지 않습니다. 엇갈림: 그 밖의 모든 경우. 어떤 말이 나오더라도 그 그룹의 답이 충분히 여러 가지로 남을 때만 알려 줍니다.</translation>
    </message>
  </context>
  <context>
    <name>Rule</name>
    <message>
      <source>Chosen before the first round and printed wherever its verdict is shown, so that nobody can say that the threshold was moved afterwards.</source>
      <translation>첫 평가 전에 정하고 판정을 보여 주는 모든 곳에 함께 표시하여, 나중에 기준을 바꾸었다는 의심을 막습니다.</translation>
    </message>
    <message>
      <source>Locked since the first round was opened on {when}.</source>
      <translation>첫 라운드를 연 {when}부터 고정되었습니다.</translation>
    </message>
    <message>
      <source>How few people are too few</source>
      <translation>표시할 수 있는 최소 인원</translation>
    </message>
    <message>
      <source>Figures of smaller groups are hidden everywhere, with whatever would let them be calculated, so that nobody's rating can be told.</source>
      <translation>이보다 작은 그룹의 수치와 그 수치를 역산할 수 있는 값은 모든 곳에서 숨겨, 개인의 평점이 드러나지 않게 합니다.</translation>
    </message>
    <message>
      <source>Needs the scale 1 to 9 for every criterion.</source>
      <translation>모든 평가 기준이 1~9점 척도여야 합니다.</translation>
    </message>
    <message>
      <source>By the default rule: {verdict}</source>
      <translation>기본 기준을 적용하면: {verdict}</translation>
    </message>
    <message>
      <source>Tried on the sample</source>
      <translation>예시 워크숍에 적용한 결과</translation>
    </message>
    <message>
      <source>Criterion of the sample</source>
      <translation>예시의 평가 기준</translation>
    </message>
    <message>
      <source>Large majority, groups count alike</source>
      <translation>다수 긍정(그룹 동일 가중)</translation>
    </message>
    <message>
      <source>High in every group, few low</source>
      <translation>모든 그룹의 긍정, 적은 부정</translation>
    </message>
    <message>
      <source>No third at each end</source>
      <translation>양 끝 3분의 1 기준</translation>
    </message>
    <message>
      <source>RAND/UCLA panel</source>
      <translation>RAND/UCLA 패널 기준</translation>
    </message>
    <message>
      <source>RAND/UCLA IPRAS</source>
      <translation>RAND/UCLA IPRAS 기준</translation>
    </message>
    <message>
      <source>Median and spread</source>
      <translation>중앙값과 사분위 범위</translation>
    </message>
    <message>
      <source>Large majority of all ratings high, few low</source>
      <translation>전체 평점의 다수 긍정, 적은 부정</translation>
    </message>
    <message>
      <source>Every group, in or out (COMET)</source>
      <translation>그룹별 포함·제외 합의(COMET)</translation>
    </message>
    <message>
      <source>High ratings, at least</source>
      <translation>긍정 비율(이상)</translation>
    </message>
    <message>
      <source>Low ratings, fewer than</source>
      <translation>부정 비율(미만)</translation>
    </message>
    <message>
      <source>Middle half spans at most</source>
      <translation>사분위 범위(이하)</translation>
    </message>
    <message>
      <source>Answers needed for a verdict</source>
      <translation>판정에 필요한 응답 수</translation>
    </message>
    <message>
      <source>Smallest group whose figures are shown</source>
      <translation>수치를 표시할 최소 그룹 인원</translation>
    </message>
    <message>
      <source> points</source>
      <translation>점</translation>
    </message>
    <message>
      <source> people</source>
      <translation>명</translation>
    </message>
    <message>
      <source>This rule needs the scale 1 to 9 for every criterion, so nothing can be tried. Choose another rule here, or the scale 1 to 9 under Criteria and scale.</source>
      <translation>이 합의 기준은 모든 평가 기준에 1~9점 척도가 필요하므로 적용해 볼 수 없습니다. 여기에서 다른 합의 기준을 선택하거나 ‘평가 기준과 척도’에서 1~9점 척도를 선택하십시오.</translation>
    </message>
    <message>
      <source>What this rule would say of the sample workshop: 30 invented people in three groups, last round. Your own workshop plays no part in it.</source>
      <translation>이 합의 기준을 예시 워크숍(세 그룹의 가상 인물 30명, 마지막 라운드)에 적용하면 나오는 판정입니다. 현재 워크숍의 자료는 쓰이지 않습니다.</translation>
    </message>
    <message>
      <source>It could not be calculated. Your own workshop is as it was.</source>
      <translation>계산하지 못했습니다. 여러분의 워크숍은 그대로입니다.</translation>
    </message>
    <message>
      <source>Calculating…</source>
      <translation>계산하고 있습니다.</translation>
    </message>
    <message>
      <source>This is the default rule.</source>
      <translation>현재 합의 기준은 기본값과 같습니다.</translation>
    </message>
    <message>
      <source>All verdicts are the same as by the default rule.</source>
      <translation>모든 판정이 기본 기준을 적용했을 때와 같습니다.</translation>
    </message>
    <message>
      <source>Verdicts that differ from the default rule: {n} of {total}.</source>
      <translation>기본 기준과 다른 판정: {total}건 중 {n}건</translation>
    </message>
    <message>
      <source>Its ratings from 1 to 5 are counted as disagree (1, 2), neither (3) and agree (4, 5).</source>
      <translation>예시의 1~5점은 반대(1, 2), 중립(3), 지지(4, 5)로 셉니다.</translation>
    </message>
    <message>
      <source>Its ratings from 1 to 5 are placed at the points of your scale that say the same: {points}. The points between them stay empty.</source>
      <translation>예시의 1~5점은 현재 척도에서 같은 뜻을 지닌 점수로 옮기며({points}), 그 사이의 점수는 비어 있습니다.</translation>
    </message>
    <message>
      <source>Agreement in all groups: at least {threshold}% of the ratings of every group are high. Agreement overall: these shares average at least {threshold}%, each group counting the same however many people it has, and fewer than a third of all ratings (rounded, two at least) are low. Low ratings likewise.</source>
      <translation>모든 그룹 합의: 모든 그룹에서 긍정 평가 {threshold}% 이상. 전체 합의: 인원과 관계없이 똑같이 반영한 그룹별 긍정 비율의 평균이 {threshold}% 이상이고 전체 부정 평가가 3분의 1(반올림, 최소 2명) 미만. 낮은 평가도 같은 방식으로 봅니다.</translation>
    </message>
    <message>
      <source>Agreement only where in every single group at least {threshold}% of the ratings are high and fewer than {opposed}% are low; low ratings likewise. Groups too small to be shown count together as one, and then it is called agreement overall.</source>
      <translation>모든 그룹에서 긍정이 {threshold}% 이상이고 부정이 {opposed}% 미만일 때만 합의로 보며, 낮은 평가도 같은 방식으로 봅니다. 따로 표시할 수 없는 작은 그룹은 합쳐서 한 그룹으로 보고, 이때는 전체 합의라고 합니다.</translation>
    </message>
    <message>
      <source>Agreement where more than half of the ratings are high and fewer than a third are not; low ratings likewise. Split where a third or more are at each end. A third is rounded to the nearest person, two at least.</source>
      <translation>긍정이 절반을 넘고 그 밖의 평점이 3분의 1 미만이면 합의로 보며, 낮은 평가도 같은 방식으로 봅니다. 양 끝에 각각 3분의 1 이상이 있으면 의견 양분으로 봅니다. 3분의 1은 사람 수로 반올림하며 최소 2명입니다.</translation>
    </message>
    <message>
      <source>On 1 to 9: agreement where the typical rating (median) is 6.5 or more (low: below 3.5) and not a third or more rate 1 to 3 and 7 to 9 alike. A third is rounded to the nearest person, two at least.</source>
      <translation>1~9점 척도에서 중앙값이 6.5점 이상(낮은 평가는 3.5점 미만)이고 1~3점과 7~9점에 각각 3분의 1 이상이 있지 않으면 합의로 봅니다. 3분의 1은 사람 수로 반올림하며 최소 2명입니다.</translation>
    </message>
    <message>
      <source>On 1 to 9: agreement where the typical rating (median) is 6.5 or more (low: below 3.5) and the middle four tenths of the ratings are no wider than IPRAS, a limit that grows the farther they are from 5.</source>
      <translation>1~9점 척도에서 중앙값이 6.5점 이상(낮은 평가는 3.5점 미만)이고 가운데 40%의 평점 범위가 IPRAS 한계를 넘지 않으면 합의로 봅니다. 이 한계는 5점에서 멀수록 커집니다.</translation>
    </message>
    <message>
      <source>Agreement where the typical rating (median) is among the high ratings and the middle half of the ratings spans at most {spread} points; low ratings likewise.</source>
      <translation>중앙값이 긍정 구간(높은 점수)에 있고 가운데 절반의 평점 범위가 {spread}점 이하이면 합의로 보며, 낮은 평가도 같은 방식으로 봅니다.</translation>
    </message>
    <message>
      <source>Agreement where of all ratings together at least {threshold}% are high and fewer than {opposed}% are low, whatever group they come from; low ratings likewise.</source>
      <translation>그룹과 관계없이 전체 평점 중 긍정이 {threshold}% 이상이고 부정이 {opposed}% 미만이면 합의로 보며, 낮은 평가도 같은 방식으로 봅니다.</translation>
    </message>
    <message>
      <source>In: in every single group at least {threshold}% of the ratings are high and fewer than {opposed}% are low; low ratings likewise. Out: in every single group at most half are high. Groups too small to be shown count together as one.</source>
      <translation>포함 합의: 모든 그룹에서 긍정이 {threshold}% 이상이고 부정이 {opposed}% 미만일 때(낮은 평가도 같은 방식). 제외 합의: 모든 그룹에서 긍정이 절반 이하일 때. 따로 표시할 수 없는 작은 그룹은 합쳐서 한 그룹으로 봅니다.</translation>
    </message>
    <message>
      <source>It asks how close the ratings are: where one of them rises, agreement can be lost.</source>
      <translation>평점이 얼마나 모여 있는지를 보므로, 한 사람의 평점이 올라가도 합의가 사라질 수 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>Salvage</name>
    <message>
      <source>Salvaged from a damaged file on {day}: {kept} of at least {known} ratings. What is here may be incomplete; compare it with a backup or with paper before you rely on it.</source>
      <translation>{day}에 손상된 파일에서 구해 낸 워크숍입니다. 평가 {known}건 이상 가운데 {kept}건입니다. 빠진 것이 있을 수 있으므로 쓰기 전에 백업이나 종이 기록과 견주어 보십시오.</translation>
    </message>
    <message>
      <source>salvaged: {kept} of {known}</source>
      <translation>구해 냄: {known} 중 {kept}</translation>
    </message>
    <message>
      <source>No workshop could be salvaged. The damaged file is put aside.</source>
      <translation>구해 낼 수 있는 워크숍이 없었습니다. 손상된 파일은 따로 옮겨 두었습니다.</translation>
    </message>
    <message>
      <source>Salvaged from the damaged file, ratings of at least: {workshops}. The damaged file is put aside, not deleted. Compare what is here with a backup or with paper.</source>
      <translation>손상된 파일에서 구해 낸 평가 수(최소 총수 기준): {workshops}. 손상된 파일은 지우지 않고 따로 옮겨 두었습니다. 여기 있는 내용을 백업이나 종이 기록과 견주어 보십시오.</translation>
    </message>
    <message>
      <source>{table}: found {found}, salvaged {salvaged}, left out {left_out}</source>
      <translation>{table}: 읽은 행 {found}, 구해 낸 행 {salvaged}, 제외한 행 {left_out}</translation>
    </message>
    <message>
      <source>some rows could not be read</source>
      <translation>읽을 수 없는 행이 있음</translation>
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
      <translation>이미 이 워크숍에 있습니다</translation>
    </message>
    <message>
      <source>Recommendation set</source>
      <translation>권고안 세트</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
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
      <source>Workshop</source>
      <translation>워크숍</translation>
    </message>
    <message>
      <source>Results and presenter</source>
      <translation>결과와 발표 화면</translation>
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
      <source>Text at 100%</source>
      <translation>글자 100%</translation>
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
      <source>Open the chosen workshop</source>
      <translation>선택한 워크숍 열기</translation>
    </message>
    <message>
      <source>Delete, with undo</source>
      <translation>삭제(실행 취소 가능)</translation>
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
      <source>Start the ballot of the person</source>
      <translation>그 사람의 평가지 열기</translation>
    </message>
    <message>
      <source>Mark the chosen people as absent or present</source>
      <translation>고른 사람을 불참 또는 참석으로 표시</translation>
    </message>
    <message>
      <source>Choose on what the chosen people stand aside</source>
      <translation>선택한 사람의 이해관계 회피 정하기</translation>
    </message>
    <message>
      <source>Let the chosen people only look on, or rate</source>
      <translation>선택한 사람을 참관 또는 평가로 바꾸기</translation>
    </message>
    <message>
      <source>Move the chosen people to another group</source>
      <translation>선택한 사람을 다른 그룹으로 옮기기</translation>
    </message>
    <message>
      <source>Stand aside because of an interest</source>
      <translation>이해관계 회피</translation>
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
      <source>Reveal the next step</source>
      <translation>다음 단계 공개</translation>
    </message>
    <message>
      <source>Close presenter</source>
      <translation>발표 화면 닫기</translation>
    </message>
  </context>
  <context>
    <name>Slips</name>
    <message>
      <source>Slips: {title}</source>
      <translation>안내 쪽지: {title}</translation>
    </message>
    <message>
      <source>{group} · cut this edge off</source>
      <translation>{group} · 이 가장자리는 잘라 내십시오</translation>
    </message>
    <message>
      <source>Page {number} of {count}</source>
      <translation>{count}쪽 중 {number}쪽</translation>
    </message>
    <message>
      <source>Your code, at the laptop or on paper</source>
      <translation>내 코드(노트북·종이)</translation>
    </message>
    <message>
      <source>By phone: scan, or open once</source>
      <translation>휴대전화: QR 촬영 또는 주소 열기(한 번)</translation>
    </message>
    <message>
      <source>Wi-Fi: {name}</source>
      <translation>와이파이: {name}</translation>
    </message>
    <message>
      <source>Wi-Fi: {name} · password {password}</source>
      <translation>와이파이: {name} · 암호 {password}</translation>
    </message>
    <message>
      <source>Name:</source>
      <translation>성명:</translation>
    </message>
    <message>
      <source>Cut off once handed out</source>
      <translation>전달한 뒤 잘라 내십시오</translation>
    </message>
    <message>
      <source>A slip of paper for everybody: code, and what is stored under it</source>
      <translation>참여자마다 한 장씩: 코드와 저장되는 내용</translation>
    </message>
    <message>
      <source>Slips…</source>
      <translation>안내 쪽지…</translation>
    </message>
    <message>
      <source>Save the slips</source>
      <translation>안내 쪽지 저장</translation>
    </message>
    <message>
      <source>slips</source>
      <translation>안내 쪽지</translation>
    </message>
    <message>
      <source>The slips are saved: {path}</source>
      <translation>안내 쪽지 저장 완료: {path}</translation>
    </message>
  </context>
  <context>
    <name>SmallGroups</name>
    <message>
      <source>Small groups</source>
      <translation>소규모 그룹</translation>
    </message>
    <message>
      <source>The answer is locked with the consensus rule and printed wherever the rule is.</source>
      <translation>선택한 내용은 합의 기준과 함께 고정되며, 합의 기준이 표시되는 곳마다 함께 표시됩니다.</translation>
    </message>
    <message>
      <source>Decide so and open round {number}</source>
      <translation>이렇게 정하고 {number}라운드 열기</translation>
    </message>
    <message>
      <source>No group has fewer than {least} people now.</source>
      <translation>현재 {least}명 미만인 그룹이 없습니다.</translation>
    </message>
    <message>
      <source>Fewer than {least} people: {groups}. Decide before the rating what is told of them.</source>
      <translation>{least}명 미만: {groups}. 이 그룹의 결과를 어떻게 표시할지 평가 전에 정하십시오.</translation>
    </message>
    <message>
      <source>Join small groups</source>
      <translation>소규모 그룹 합치기</translation>
    </message>
    <message>
      <source>One word only</source>
      <translation>한 단어로만 표시</translation>
    </message>
    <message>
      <source>Of a group of {smallest} or more it says mostly high, mixed or mostly low, and only where that gives nobody away. Often it says nothing: in a room of a dozen on 5 points it speaks about one time in five, more often with more people or points. Of smaller groups it never does.</source>
      <translation>{smallest}명 이상인 그룹은 대체로 긍정, 엇갈림, 대체로 부정 중 하나로만 표시하며, 개인의 평점이 드러나지 않을 때만 표시합니다. 표시되지 않는 일이 많습니다. 열두 명쯤이 5점 척도로 평가하면 다섯 번에 한 번 정도이며, 인원이나 척도의 점이 많으면 더 자주 표시됩니다. 더 작은 그룹은 표시하지 않습니다.</translation>
    </message>
    <message>
      <source>Show groups from {n} people</source>
      <translation>{n}명 이상이면 표시</translation>
    </message>
    <message>
      <source>Show nothing of them</source>
      <translation>표시하지 않음</translation>
    </message>
    <message>
      <source>They count in the overall figures alone. A group of {least} or more may have to be hidden with them, so that nothing can be subtracted.</source>
      <translation>전체 수치에만 반영합니다. 빼서 알아낼 수 없도록 {least}명 이상인 그룹도 함께 비공개할 수 있습니다.</translation>
    </message>
    <message>
      <source>The smallest is joined with the next smallest until each has {least} people; together they count as one group with one voice, and every picture says so.</source>
      <translation>가장 작은 그룹부터 그다음으로 작은 그룹과 합쳐 모두 {least}명 이상이 되게 합니다. 합친 그룹은 한 그룹으로 1표를 갖고, 모든 그림에 그렇게 표시됩니다.</translation>
    </message>
    <message>
      <source>Here: {groups}.</source>
      <translation>이 워크숍에서는 {groups}.</translation>
    </message>
    <message>
      <source>Nothing is shown of groups of fewer than {least}.</source>
      <translation>{least}명 미만인 그룹은 표시하지 않습니다.</translation>
    </message>
    <message>
      <source>Of groups of fewer than {least} one word at most is shown.</source>
      <translation>{least}명 미만인 그룹은 많아야 한 단어로만 표시합니다.</translation>
    </message>
    <message>
      <source>Groups of fewer than {least} are joined with another.</source>
      <translation>{least}명 미만인 그룹은 다른 그룹과 합칩니다.</translation>
    </message>
    <message>
      <source>Joined because fewer than {least}, with one voice: {groups}.</source>
      <translation>{least}명 미만이라 합쳐 1표로 반영: {groups}.</translation>
    </message>
    <message>
      <source>All figures of three people are shown, and they tell what the three rated. Even mean {mean}, median {median} and {share}% rated high alone leave only {ratings}; so it is for {alone} of {possible} possible results. Whoever knows their own rating knows more.</source>
      <translation>세 명의 수치가 모두 표시되어 세 평점을 알 수 있습니다. 평균 {mean}, 중앙값 {median}, 높은 평점 {share}%만으로도 가능한 평점은 {ratings}뿐이며, 가능한 결과 {possible}가지 중 {alone}가지가 이렇습니다. 자신의 평점을 아는 사람은 더 많이 알 수 있습니다.</translation>
    </message>
    <message>
      <source>This workshop is named: nothing is withheld from those who hold the names.</source>
      <translation>기명 워크숍이므로 명단을 가진 사람에게는 아무것도 숨겨지지 않습니다.</translation>
    </message>
    <message>
      <source>The facilitator, who holds the key to the codes, can still look everything up.</source>
      <translation>코드 대조표를 가진 진행자는 모든 내용을 찾아볼 수 있습니다.</translation>
    </message>
  </context>
  <context>
    <name>Stepper</name>
    <message>
      <source>Step {number}: {name} ({state})</source>
      <translation>{number}단계: {name} ({state})</translation>
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
    <name>Table</name>
    <message>
      <source>often means no answer</source>
      <translation>무응답을 뜻하는 경우가 많음</translation>
    </message>
    <message>
      <source>not a whole number</source>
      <translation>정수가 아님</translation>
    </message>
    <message>
      <source>number and words differ</source>
      <translation>숫자와 말이 서로 다름</translation>
    </message>
    <message>
      <source>Too large: {path}. {what}: at most {most}. Save what is needed alone, or in several files.</source>
      <translation>크기 초과: {path}. {what}: 최대 {most}. 필요한 부분만 저장하거나 여러 파일로 나누십시오.</translation>
    </message>
    <message>
      <source>Bytes</source>
      <translation>바이트 수</translation>
    </message>
    <message>
      <source>Bytes when unpacked</source>
      <translation>압축을 푼 바이트 수</translation>
    </message>
    <message>
      <source>Times its size when unpacked</source>
      <translation>압축을 풀었을 때 커지는 배수</translation>
    </message>
    <message>
      <source>Parts of the workbook</source>
      <translation>엑셀 파일의 구성 요소 수</translation>
    </message>
    <message>
      <source>Elements beside the sheets</source>
      <translation>시트 밖의 요소 수</translation>
    </message>
    <message>
      <source>Different texts</source>
      <translation>서로 다른 텍스트 수</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>행 수</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>열 수</translation>
    </message>
    <message>
      <source>Cells</source>
      <translation>셀 수</translation>
    </message>
    <message>
      <source>Characters in a cell (is a quotation mark never closed?)</source>
      <translation>한 셀의 글자 수(닫히지 않은 따옴표가 있을 수 있습니다)</translation>
    </message>
    <message>
      <source>Characters in a row</source>
      <translation>한 행의 글자 수</translation>
    </message>
    <message>
      <source>Number of participants</source>
      <translation>참여자 수</translation>
    </message>
    <message>
      <source>Number of groups</source>
      <translation>그룹 수</translation>
    </message>
    <message>
      <source>Number of recommendations</source>
      <translation>권고안 수</translation>
    </message>
    <message>
      <source>Number of criteria</source>
      <translation>평가 기준 수</translation>
    </message>
    <message>
      <source>Number of rounds</source>
      <translation>라운드 수</translation>
    </message>
    <message>
      <source>Participants × recommendations × criteria × rounds</source>
      <translation>참여자 × 권고안 × 평가 기준 × 라운드 수</translation>
    </message>
    <message>
      <source>Pairs of groups × recommendations × criteria × rounds</source>
      <translation>그룹 쌍 × 권고안 × 평가 기준 × 라운드 수</translation>
    </message>
    <message>
      <source>There is no such file: {path}. Check its name and folder.</source>
      <translation>파일이 없습니다({path}). 이름과 위치를 확인하십시오.</translation>
    </message>
    <message>
      <source>That is a folder: {path}. Name a csv or xlsx file.</source>
      <translation>폴더입니다({path}). csv나 xlsx 파일을 지정하십시오.</translation>
    </message>
    <message>
      <source>The file may not be read: {path}. Check its permissions.</source>
      <translation>파일을 읽을 권한이 없습니다({path}). 파일의 권한을 확인하십시오.</translation>
    </message>
    <message>
      <source>The table has no rows: {path}. Name a file with a header and ratings.</source>
      <translation>표에 행이 없습니다({path}). 머리글과 평점이 있는 파일을 지정하십시오.</translation>
    </message>
    <message>
      <source>The text of {path} is neither UTF-8 nor Korean (cp949). Save it as UTF-8.</source>
      <translation>{path}의 글자는 UTF-8도 한국어(cp949)도 아닙니다. UTF-8로 저장하십시오.</translation>
    </message>
    <message>
      <source>That is no ordinary file but a pipe or a device: {path}. Name a csv or xlsx file.</source>
      <translation>일반 파일이 아니라 파이프나 장치입니다({path}). csv 또는 xlsx 파일을 지정하십시오.</translation>
    </message>
    <message>
      <source>{path} is protected by a password or is an old xls file. Save it as xlsx or csv.</source>
      <translation>{path} 파일은 암호로 보호되었거나 옛 xls 파일입니다. xlsx나 csv로 저장하십시오.</translation>
    </message>
    <message>
      <source>A quotation mark in {path} is never closed. Close it, or save the table as xlsx.</source>
      <translation>{path}에 닫히지 않은 따옴표가 있습니다. 따옴표를 닫거나 표를 xlsx로 저장하십시오.</translation>
    </message>
    <message>
      <source>{path} holds macros. Save it as xlsx or csv.</source>
      <translation>{path}에 매크로가 들어 있습니다. xlsx나 csv로 저장하십시오.</translation>
    </message>
    <message>
      <source>{path} is damaged or no xlsx file. Save it as xlsx or csv again.</source>
      <translation>{path} 파일이 손상되었거나 xlsx 파일이 아닙니다. xlsx나 csv로 다시 저장하십시오.</translation>
    </message>
    <message>
      <source>No ratings found in {path}. Name the columns participant, recommendation, rating (and group, criterion, round), or give one row a participant and one column a recommendation. Found: {found}.</source>
      <translation>{path}에서 평점을 찾지 못했습니다. 열 이름을 participant, recommendation, rating(필요하면 group, criterion, round)으로 하거나, 참여자마다 한 행, 권고안마다 한 열로 만드십시오. 찾은 열: {found}.</translation>
    </message>
    <message>
      <source>More than one column is called: {problems}. Give each recommendation one column, and one row for each criterion or round.</source>
      <translation>이름이 같은 열이 있습니다({problems}). 권고안마다 열을 하나만 두고, 평가 기준이나 라운드가 다르면 행을 나누십시오.</translation>
    </message>
    <message>
      <source>Not on the scale {low} to {high} (cells: {count}): {problems}. Correct them, choose another --scale, or say what they mean: --word TEXT=POINT, =abstain or =blank. Blank is no answer, “-” is an abstention, “x” stands aside.</source>
      <translation>{low}~{high} 척도에 없는 값(셀 {count}개): {problems}. 고치거나, 다른 --scale을 고르거나, 뜻을 알려 주십시오(--word 글=점수, =abstain, =blank). 빈칸은 무응답, “-”는 판단 유보, “x”는 회피입니다.</translation>
    </message>
    <message>
      <source>Ratings without a participant or a recommendation (rows: {count}): {places}. Fill these cells, or empty the rows.</source>
      <translation>참여자나 권고안이 없는 평점이 있습니다(행 {count}개, {places}). 해당 셀을 채우거나 행을 비우십시오.</translation>
    </message>
    <message>
      <source>People in two groups (cells: {count}): {problems}. Give each participant one group.</source>
      <translation>두 그룹에 속한 참여자가 있습니다(셀 {count}개, {problems}). 참여자마다 그룹을 하나만 지정하십시오.</translation>
    </message>
    <message>
      <source>Who gave which rating is withheld in this file (rows: {count}). It can be analysed (workshop-app analyse), but not made into a workshop.</source>
      <translation>이 파일은 누가 어떤 평점을 주었는지 가렸습니다({count}행). 분석은 할 수 있지만(workshop-app analyse) 워크숍으로 만들 수는 없습니다.</translation>
    </message>
    <message>
      <source>In the record, table {table}, row {row}, column {column}: “{found}” does not fit. Correct it, or export the file again.</source>
      <translation>기록의 {table} 표, {row}행, {column} 열에서 “{found}” 값이 맞지 않습니다. 값을 고치거나 파일을 다시 내보내십시오.</translation>
    </message>
    <message>
      <source>The rule {rule} is made for the scale 1-9. Choose another --rule or --scale 1-9.</source>
      <translation>{rule} 기준은 1~9 척도에만 쓸 수 있습니다. 다른 --rule을 고르거나 --scale 1-9를 쓰십시오.</translation>
    </message>
  </context>
  <context>
    <name>Tables</name>
    <message>
      <source>Left out:</source>
      <translation>제외:</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>행</translation>
    </message>
    <message>
      <source>To be answered first:</source>
      <translation>먼저 답할 질문:</translation>
    </message>
    <message>
      <source>To be seen:</source>
      <translation>확인할 점:</translation>
    </message>
    <message>
      <source>People: {count}.</source>
      <translation>사람: {count}명.</translation>
    </message>
    <message>
      <source>no group</source>
      <translation>그룹 없음</translation>
    </message>
    <message>
      <source>observers {count}</source>
      <translation>참관 {count}명</translation>
    </message>
    <message>
      <source>Sheet “{name}”.</source>
      <translation>시트 “{name}”.</translation>
    </message>
    <message>
      <source>Headings in row {row}.</source>
      <translation>머리글 {row}행.</translation>
    </message>
    <message>
      <source>No headings.</source>
      <translation>머리글 없음.</translation>
    </message>
    <message>
      <source>Participants: {people}. Groups: {groups}. Recommendations: {items}. Criteria: {criteria}. Rounds: {rounds}. Answers: {answers}.</source>
      <translation>참여자 {people}명, 그룹 {groups}개, 권고안 {items}건, 평가 기준 {criteria}개, 라운드 {rounds}개, 답 {answers}개.</translation>
    </message>
    <message>
      <source>Read as a list.</source>
      <translation>목록으로 읽었습니다.</translation>
    </message>
    <message>
      <source>Recommendations: {count}.</source>
      <translation>권고안 {count}건.</translation>
    </message>
    <message>
      <source>There is no row to take.</source>
      <translation>가져올 행이 없습니다.</translation>
    </message>
    <message>
      <source>No column was recognised as the names. Say which one it is: {options}.</source>
      <translation>이름 열을 알아보지 못했습니다. 어느 열인지 정하십시오({options}).</translation>
    </message>
    <message>
      <source>Several sheets hold such a list: {found}. Say which one is meant.</source>
      <translation>여러 시트에 이런 명단이 있습니다({found}). 어느 시트인지 정하십시오.</translation>
    </message>
    <message>
      <source>Formulas without a stored value. Open the file in Excel once and save it.</source>
      <translation>저장된 값이 없는 수식입니다. 파일을 엑셀에서 한 번 열어 저장하십시오.</translation>
    </message>
    <message>
      <source>The row says more than there are columns: “{found}”. Mend it, or leave the row out.</source>
      <translation>열보다 칸이 많은 행입니다(“{found}”). 고치거나 그 행을 제외하십시오.</translation>
    </message>
    <message>
      <source>These people have no group. Say which one they are in: {options}.</source>
      <translation>그룹이 없는 사람입니다. 어느 그룹인지 정하십시오({options}).</translation>
    </message>
    <message>
      <source>“{found}” is not a group of this workshop. Is it {options}, or a new group?</source>
      <translation>“{found}”: 이 워크숍에 없는 그룹입니다. 다음 그룹 중 하나입니까({options}), 아니면 새 그룹입니까?</translation>
    </message>
    <message>
      <source>The person of {options} is here in another group too: {found}. Say which.</source>
      <translation>{options}의 사람이 여기에는 다른 그룹으로 있습니다({found}). 어느 쪽인지 정하십시오.</translation>
    </message>
    <message>
      <source>The code {found} is somebody else's already.</source>
      <translation>이미 다른 사람이 쓰는 코드입니다({found}).</translation>
    </message>
    <message>
      <source>This is too long: “{found}”.</source>
      <translation>너무 깁니다(“{found}”).</translation>
    </message>
    <message>
      <source>“{found}” is there already. Both are kept.</source>
      <translation>“{found}” 권고안이 이미 있습니다. 둘 다 둡니다.</translation>
    </message>
    <message>
      <source>The code {found} is taken already; the next free one is given.</source>
      <translation>코드 {found}: 이미 쓰이고 있어 다음 빈 코드를 붙입니다.</translation>
    </message>
    <message>
      <source>The text has {found} characters; 10,000 are allowed. Shorten it or leave it out.</source>
      <translation>내용이 {found}자입니다. 10,000자까지 됩니다. 줄이거나 제외하십시오.</translation>
    </message>
    <message>
      <source>Does this person only look on? “{found}” is neither yes nor no.</source>
      <translation>참관만 하는 사람입니까? “{found}”: 예도 아니요도 아닙니다.</translation>
    </message>
    <message>
      <source>The name is missing. Left out ({found}).</source>
      <translation>이름이 비어 있어 제외합니다 ({found}).</translation>
    </message>
    <message>
      <source>{found} is in {options} already. Taken once.</source>
      <translation>{found}: {options}에 이미 있습니다. 한 번만 가져옵니다.</translation>
    </message>
    <message>
      <source>{found} is in this workshop already. Left out.</source>
      <translation>{found}: 이 워크숍에 이미 있어 제외합니다.</translation>
    </message>
    <message>
      <source>{found} has the name of {options}, from elsewhere. Both are taken.</source>
      <translation>{found}: 같은 이름이 이미 있으나 소속이 다릅니다({options}). 두 사람 모두 가져옵니다.</translation>
    </message>
    <message>
      <source>Whether they come, it says “{found}”. Leave these rows out, or keep them?</source>
      <translation>참석 여부: “{found}”. 이 행을 뺄지, 그대로 둘지 정하십시오.</translation>
    </message>
    <message>
      <source>Observers, who do not rate: {found}.</source>
      <translation>평점을 매기지 않는 참관인: {found}.</translation>
    </message>
    <message>
      <source>Several people in one cell: {found}. Give each a row, or keep it as one name.</source>
      <translation>한 칸에 여러 사람이 있습니다({found}). 한 사람씩 행을 나누거나, 한 이름으로 두십시오.</translation>
    </message>
    <message>
      <source>Taken for a heading: “{found}”. If it is a person, say the group; else drop it.</source>
      <translation>제목으로 보았습니다(“{found}”). 사람이면 그룹을 적고, 아니면 제외하십시오.</translation>
    </message>
    <message>
      <source>These rows are hidden in the sheet. They are taken like all others.</source>
      <translation>시트에서 숨긴 행입니다. 다른 행처럼 가져옵니다.</translation>
    </message>
    <message>
      <source>The group is given above: filled down, as in merged cells.</source>
      <translation>그룹을 위 칸에서 채웠습니다 (병합된 칸처럼).</translation>
    </message>
    <message>
      <source>“{found}” holds numbers as the ratings do, but its heading names no recommendation as theirs do. Is it a recommendation, or is it left out?</source>
      <translation>“{found}” 열은 평점 같은 숫자인데 제목이 다른 권고안 열과 다릅니다. 권고안입니까, 뺄 열입니까?</translation>
    </message>
    <message>
      <source>Several sheets hold ratings: {found}. Are they rounds, and in which order, or is one meant?</source>
      <translation>평점이 있는 시트가 여럿입니다({found}). 라운드라면 순서를, 아니라면 시트 하나를 알려 주십시오.</translation>
    </message>
    <message>
      <source>“{found}” is not on the scale.</source>
      <translation>“{found}”: 척도에 없는 값입니다.</translation>
    </message>
    <message>
      <source>“{found}” is not on the scale. Does it mean no answer, or an abstention?</source>
      <translation>“{found}”: 척도에 없는 값입니다. 무응답입니까, 판단 유보입니까?</translation>
    </message>
    <message>
      <source>“{found}” is not a whole number.</source>
      <translation>“{found}”: 정수가 아닙니다.</translation>
    </message>
    <message>
      <source>Number and words differ: “{found}”. Which point of the scale is it?</source>
      <translation>숫자와 말이 다릅니다(“{found}”). 척도의 몇 점입니까?</translation>
    </message>
    <message>
      <source>“{found}”: which point of the scale is it, or is it no answer?</source>
      <translation>“{found}”: 척도의 몇 점입니까, 아니면 무응답입니까?</translation>
    </message>
    <message>
      <source>Here the participant or the recommendation is missing.</source>
      <translation>참여자나 권고안이 비어 있습니다.</translation>
    </message>
    <message>
      <source>A person in two groups: {found}.</source>
      <translation>두 그룹에 있는 사람: {found}.</translation>
    </message>
    <message>
      <source>Is it the same group as “{found}”, or not?</source>
      <translation>“{found}” 그룹과 같은 그룹입니까, 다른 그룹입니까?</translation>
    </message>
    <message>
      <source>Answered more than once, and no times say which answer is the later: {found}. Does the lower row count, or the upper one?</source>
      <translation>두 번 이상 답했는데 어느 답이 나중인지 시각으로 알 수 없습니다({found}). 아래 행과 위 행 중 어느 것을 셉니까?</translation>
    </message>
    <message>
      <source>Also written {found}: taken for one name.</source>
      <translation>{found}도 같은 이름으로 보았습니다.</translation>
    </message>
    <message>
      <source>Words read as points: {found}.</source>
      <translation>점수로 읽은 말: {found}.</translation>
    </message>
    <message>
      <source>Rounds, the oldest first: {found}.</source>
      <translation>라운드(먼저 한 것부터): {found}.</translation>
    </message>
    <message>
      <source>No column says who rated: each row is a person of its own.</source>
      <translation>누가 답했는지 적은 열이 없어 행마다 다른 사람으로 보았습니다.</translation>
    </message>
    <message>
      <source>Is each row a person or a recommendation ({found} …)? Take this column as the participant or as the recommendation.</source>
      <translation>각 행이 사람입니까, 권고안입니까({found} …)? 이 열을 참여자 또는 권고안으로 지정하십시오.</translation>
    </message>
    <message>
      <source>Are these people, each with a column: {found}? Take the columns as ratings if they are; counts and means are no ratings.</source>
      <translation>열마다 한 사람씩입니까({found})? 그렇다면 이 열들을 평점으로 지정하십시오. 빈도나 평균은 평점이 아닙니다.</translation>
    </message>
    <message>
      <source>Words and numbers run against each other: {found}. Do the words count, so that all numbers are turned round, or the numbers?</source>
      <translation>말과 숫자의 방향이 서로 반대입니다({found}). 말을 따라 모든 숫자를 뒤집으시겠습니까, 숫자를 따르시겠습니까?</translation>
    </message>
    <message>
      <source>Each row is a recommendation; the people are named above: {found}.</source>
      <translation>각 행이 권고안이고, 평가한 사람은 위에 있습니다({found}).</translation>
    </message>
    <message>
      <source>Only spaces separate name, affiliation and group, and names contain spaces too: “{found}”. Put tabs or commas between them, or paste from a table.</source>
      <translation>이름, 소속, 그룹이 빈칸으로만 나뉘어 있고 이름 안에도 빈칸이 있습니다(“{found}”). 사이에 탭이나 쉼표를 넣거나 표에서 붙여 넣으십시오.</translation>
    </message>
    <message>
      <source>Read below each other, with rows numbered through: {found}.</source>
      <translation>차례로 이어 읽고 행 번호도 이어서 매겼습니다({found}).</translation>
    </message>
    <message>
      <source>Several sheets hold such a list: {found}. Is each sheet a group (all of them), or is one meant?</source>
      <translation>여러 시트에 명단이 있습니다({found}). 시트마다 한 그룹입니까(모두), 아니면 하나만입니까?</translation>
    </message>
    <message>
      <source>Titles beside the names are not taken: {found}.</source>
      <translation>이름 옆의 직함은 가져오지 않습니다({found}).</translation>
    </message>
    <message>
      <source>above the headings</source>
      <translation>머리글 위에 있음</translation>
    </message>
    <message>
      <source>a heading between the rows</source>
      <translation>행 사이의 제목</translation>
    </message>
    <message>
      <source>the headings once more</source>
      <translation>되풀이된 머리글</translation>
    </message>
    <message>
      <source>belongs to the headings</source>
      <translation>머리글의 일부</translation>
    </message>
    <message>
      <source>a row of totals or means</source>
      <translation>합계나 평균 행</translation>
    </message>
    <message>
      <source>a note</source>
      <translation>주석</translation>
    </message>
    <message>
      <source>another sheet</source>
      <translation>다른 시트</translation>
    </message>
    <message>
      <source>a hidden sheet</source>
      <translation>숨긴 시트</translation>
    </message>
    <message>
      <source>a column that is not taken</source>
      <translation>가져오지 않는 열</translation>
    </message>
    <message>
      <source>left out by you</source>
      <translation>직접 제외함</translation>
    </message>
    <message>
      <source>without a title</source>
      <translation>제목이 없음</translation>
    </message>
    <message>
      <source>no person there</source>
      <translation>사람이 없음</translation>
    </message>
    <message>
      <source>the name is missing</source>
      <translation>이름이 비어 있음</translation>
    </message>
    <message>
      <source>the same person again</source>
      <translation>같은 사람</translation>
    </message>
    <message>
      <source>in the workshop already</source>
      <translation>워크숍에 이미 있음</translation>
    </message>
    <message>
      <source>Rating</source>
      <translation>평점</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>시각</translation>
    </message>
    <message>
      <source>not taken</source>
      <translation>제외</translation>
    </message>
    <message>
      <source>column {number}</source>
      <translation>열 {number}</translation>
    </message>
    <message>
      <source>The table</source>
      <translation>표</translation>
    </message>
    <message>
      <source>Row {where}</source>
      <translation>{where}행</translation>
    </message>
  </context>
  <context>
    <name>Verdict</name>
    <message>
      <source>{group} {n}</source>
      <translation>{group} {n}명</translation>
    </message>
    <message>
      <source>Not enough answers</source>
      <translation>응답 부족</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>의견 양분</translation>
    </message>
    <message>
      <source>Agreement in all groups</source>
      <translation>모든 그룹 합의</translation>
    </message>
    <message>
      <source>Agreement overall</source>
      <translation>전체 합의</translation>
    </message>
    <message>
      <source>All groups rate this low</source>
      <translation>모든 그룹 낮은 평가</translation>
    </message>
    <message>
      <source>Low overall</source>
      <translation>전체 낮은 평가</translation>
    </message>
    <message>
      <source>Consensus out</source>
      <translation>제외 합의</translation>
    </message>
    <message>
      <source>Groups see it differently</source>
      <translation>그룹 간 의견 차이</translation>
    </message>
    <message>
      <source>No agreement yet</source>
      <translation>합의 미도달</translation>
    </message>
    <message>
      <source>1 person would have to rate differently for another outcome.</source>
      <translation>1명이 다르게 평가하면 결과가 달라집니다.</translation>
    </message>
    <message>
      <source>{n} people would have to rate differently for another outcome.</source>
      <translation>{n}명이 다르게 평가하면 결과가 달라집니다.</translation>
    </message>
    <message>
      <source>1 person, whichever group, would have to rate differently for another outcome.</source>
      <translation>어느 그룹에서든 1명이 다르게 평가하면 결과가 달라집니다.</translation>
    </message>
    <message>
      <source>{n} people, whichever group, would have to rate differently for another outcome.</source>
      <translation>그룹에 관계없이 {n}명이 다르게 평가하면 결과가 달라집니다.</translation>
    </message>
    <message>
      <source>1 person from {groups} would have to rate differently for another outcome.</source>
      <translation>{groups} 1명이 다르게 평가하면 결과가 달라집니다.</translation>
    </message>
    <message>
      <source>{n} people from {groups} would have to rate differently for another outcome.</source>
      <translation>{groups} {n}명이 다르게 평가하면 결과가 달라집니다.</translation>
    </message>
    <message>
      <source>{n} people ({groups}) would have to rate differently for another outcome.</source>
      <translation>{n}명이 다르게 평가하면 결과가 달라집니다({groups}).</translation>
    </message>
    <message>
      <source>the other people</source>
      <translation>그 밖의 참여자</translation>
    </message>
    <message>
      <source>people without a group</source>
      <translation>그룹 없음</translation>
    </message>
    <message>
      <source>No ratings from {groups}. No conclusion.</source>
      <translation>{groups}에서 아무도 평가하지 않았습니다. 결론을 내릴 수 없습니다.</translation>
    </message>
    <message>
      <source>Too few have rated this. No conclusion.</source>
      <translation>평가한 사람이 너무 적습니다. 결론을 내릴 수 없습니다.</translation>
    </message>
    <message>
      <source>Nobody has rated this. No conclusion.</source>
      <translation>아무도 평가하지 않았습니다. 결론을 내릴 수 없습니다.</translation>
    </message>
    <message>
      <source>Ratings: {n}, too few for a conclusion.</source>
      <translation>평점이 {n}개로, 결론을 내리기에 부족합니다.</translation>
    </message>
    <message>
      <source>Only {n} of {registered} rated this. No conclusion.</source>
      <translation>평가한 사람은 {registered}명 중 {n}명입니다. 결론을 내릴 수 없습니다.</translation>
    </message>
    <message>
      <source>Recused and not counted: {n}.</source>
      <translation>이해관계 회피 {n}명은 세지 않았습니다.</translation>
    </message>
    <message>
      <source>The ratings are split.</source>
      <translation>의견이 양 끝으로 갈렸습니다.</translation>
    </message>
    <message>
      <source>The ratings are split: {counts}.</source>
      <translation>의견이 양 끝으로 갈렸습니다({counts}).</translation>
    </message>
    <message>
      <source>The ratings are too far apart: {counts}.</source>
      <translation>평점이 너무 넓게 퍼져 있습니다({counts}).</translation>
    </message>
    <message>
      <source>{top} high, {bottom} low, {between} in between</source>
      <translation>긍정 {top}명, 부정 {bottom}명, 중간 {between}명</translation>
    </message>
    <message>
      <source>Agreement, high ratings: {count} of {n}.</source>
      <translation>합의했습니다(긍정 평가 {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>Agreement, low ratings: {count} of {n}.</source>
      <translation>낮은 평가로 합의했습니다(부정 평가 {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>Every group rates this high.</source>
      <translation>모든 그룹이 높게 평가했습니다.</translation>
    </message>
    <message>
      <source>Every group rates this low.</source>
      <translation>모든 그룹이 낮게 평가했습니다.</translation>
    </message>
    <message>
      <source>All ratings in every group are high.</source>
      <translation>모든 그룹에서 전원이 높게 평가했습니다.</translation>
    </message>
    <message>
      <source>All ratings in every group are low.</source>
      <translation>모든 그룹에서 전원이 낮게 평가했습니다.</translation>
    </message>
    <message>
      <source>Agreement in every group; the lowest share of high ratings is in {group}: {count} of {n}.</source>
      <translation>모든 그룹이 합의했습니다(긍정 비율이 가장 낮은 그룹: {group}, {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>Agreement in every group; the lowest share of low ratings is in {group}: {count} of {n}.</source>
      <translation>모든 그룹이 낮은 평가로 합의했습니다(부정 비율이 가장 낮은 그룹: {group}, {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>Broad agreement, high ratings: {count} of {n}.</source>
      <translation>폭넓게 합의했습니다(긍정 평가 {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>Broad agreement, low ratings: {count} of {n}.</source>
      <translation>낮은 평가로 폭넓게 합의했습니다(부정 평가 {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>Agreement by the rule, yet no majority; high ratings: {count} of {n}.</source>
      <translation>합의 기준은 충족하지만 과반은 아닙니다(긍정 평가 {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>Agreement by the rule, yet no majority; low ratings: {count} of {n}.</source>
      <translation>낮은 평가로 합의 기준을 충족하지만 과반은 아닙니다(부정 평가 {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>Not every group by itself agrees.</source>
      <translation>그룹별로 보면 모든 그룹이 합의한 것은 아닙니다.</translation>
    </message>
    <message>
      <source>Nobody of {n} from {group} rates it high.</source>
      <translation>{group}에서는 {n}명 중 긍정 평가가 없습니다.</translation>
    </message>
    <message>
      <source>Nobody of {n} from {group} rates it low.</source>
      <translation>{group}에서는 {n}명 중 부정 평가가 없습니다.</translation>
    </message>
    <message>
      <source>In {group} only {count} of {n}.</source>
      <translation>{group}에서는 {n}명 중 {count}명에 그칩니다.</translation>
    </message>
    <message>
      <source>{group} by itself does not agree ({count} of {n}).</source>
      <translation>{group}만 보면 합의에 이르지 못했습니다({n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>At most half rate this high: {count} of {n}.</source>
      <translation>긍정 평가가 절반을 넘지 않습니다({n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>At most half rate this high in each group that is shown and in those counted together: {count} of {n} in all.</source>
      <translation>표시된 각 그룹과 합산한 그룹에서 긍정 평가가 절반을 넘지 않습니다(전체 {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>At most half rate this high in every group: {count} of {n}.</source>
      <translation>모든 그룹에서 긍정 평가가 절반을 넘지 않습니다(전체 {n}명 중 {count}명).</translation>
    </message>
    <message>
      <source>The groups rate this clearly differently.</source>
      <translation>그룹마다 평가가 뚜렷이 다릅니다.</translation>
    </message>
    <message>
      <source>Typical ratings differ: {high} {high_at}, {low} {low_at}.</source>
      <translation>대표 평점이 다릅니다({high} {high_at}점, {low} {low_at}점).</translation>
    </message>
    <message>
      <source>No agreement by the rule.</source>
      <translation>합의 기준에 이르지 못했습니다.</translation>
    </message>
    <message>
      <source>No agreement by the rule: {counts}.</source>
      <translation>합의 기준에 이르지 못했습니다({counts}).</translation>
    </message>
    <message>
      <source>{groups}: too few to be shown apart, counted together.</source>
      <translation>{groups}: 인원이 적어 따로 보이지 않고 합쳐 계산했습니다.</translation>
    </message>
    <message>
      <source>{groups}: too few to be shown apart; counted together with {others}, so that they cannot be calculated.</source>
      <translation>인원이 적어 따로 표시하지 않는 {groups} 수치를 역산할 수 없도록 {others} 수치와 합산했습니다.</translation>
    </message>
  </context>
  <context>
    <name>Window</name>
    <message>
      <source>The page could not be brought up to date; what was saved is safe. {next}</source>
      <translation>화면을 최신 상태로 바꾸지 못했습니다. 저장된 내용은 안전합니다. {next}</translation>
    </message>
    <message>
      <source>Another program is using the file: try again in a moment.</source>
      <translation>다른 프로그램이 파일을 쓰고 있습니다. 잠시 뒤 다시 시도하십시오.</translation>
    </message>
    <message>
      <source>Try again, and send the error details to the developers.</source>
      <translation>다시 시도하고, 오류 기록을 개발자에게 보내십시오.</translation>
    </message>
    <message>
      <source>Something went wrong inside the program. Ratings that were shown as saved are safe. Go on working, and send the error details to the developers.</source>
      <translation>프로그램 내부에 오류가 생겼습니다. 저장됨으로 표시된 평점은 안전합니다. 계속 작업하고, 오류 기록을 개발자에게 보내십시오.</translation>
    </message>
    <message>
      <source>Copy error details</source>
      <translation>오류 기록 복사</translation>
    </message>
    <message>
      <source>In the trash for more than 30 days: {titles}. They can be destroyed for good, in every backup too.</source>
      <translation>휴지통에 30일 넘게 있는 워크숍: {titles}. 모든 백업에서도 완전히 없앨 수 있습니다.</translation>
    </message>
    <message>
      <source>Destroy for good</source>
      <translation>완전히 없애기</translation>
    </message>
    <message>
      <source>Destroyed for good: {count}</source>
      <translation>완전히 없앤 워크숍: {count}</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>다시 확인</translation>
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source>Don't know</source>
      <translation>판단 유보</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>무응답</translation>
    </message>
    <message>
      <source>Recused</source>
      <translation>이해관계 회피</translation>
    </message>
    <message>
      <source>Absent</source>
      <translation>불참</translation>
    </message>
    <message>
      <source>Recommendation</source>
      <translation>권고안</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>그룹</translation>
    </message>
    <message>
      <source>Answers</source>
      <translation>응답</translation>
    </message>
    <message>
      <source>Kept their rating</source>
      <translation>평점 유지</translation>
    </message>
    <message>
      <source>Weighted kappa (quadratic)</source>
      <translation>가중 카파(제곱 가중)</translation>
    </message>
    <message>
      <source>High</source>
      <translation>긍정</translation>
    </message>
    <message>
      <source>Round {number}</source>
      <translation>{number}라운드</translation>
    </message>
    <message>
      <source>none</source>
      <translation>없음</translation>
    </message>
    <message>
      <source>Code</source>
      <translation>코드</translation>
    </message>
    <message>
      <source>Rated</source>
      <translation>평가</translation>
    </message>
    <message>
      <source>Abstained</source>
      <translation>판단 유보</translation>
    </message>
    <message>
      <source>Median</source>
      <translation>중앙값</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>평균</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>부정</translation>
    </message>
    <message>
      <source>All</source>
      <translation>전체</translation>
    </message>
    <message>
      <source>Kept</source>
      <translation>유지</translation>
    </message>
    <message>
      <source>Up</source>
      <translation>상향</translation>
    </message>
    <message>
      <source>Down</source>
      <translation>하향</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>비공개</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>날짜</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>상태</translation>
    </message>
    <message>
      <source>Rounds</source>
      <translation>라운드</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>제목</translation>
    </message>
    <message>
      <source>Untitled workshop</source>
      <translation>제목 없는 워크숍</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>장소</translation>
    </message>
    <message>
      <source>Facilitator</source>
      <translation>진행자</translation>
    </message>
    <message>
      <source>Purpose</source>
      <translation>목적</translation>
    </message>
    <message>
      <source>Participants</source>
      <translation>참여자</translation>
    </message>
    <message>
      <source>Recommendations</source>
      <translation>권고안</translation>
    </message>
    <message>
      <source>Consensus rule</source>
      <translation>합의 기준</translation>
    </message>
    <message>
      <source>Anonymity</source>
      <translation>익명성</translation>
    </message>
    <message>
      <source>Check code</source>
      <translation>확인 코드</translation>
    </message>
    <message>
      <source>Decisions</source>
      <translation>결정</translation>
    </message>
    <message>
      <source>Criterion</source>
      <translation>평가 기준</translation>
    </message>
    <message>
      <source>Participant</source>
      <translation>참여자</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>성명</translation>
    </message>
    <message>
      <source>Affiliation</source>
      <translation>소속</translation>
    </message>
    <message>
      <source>Round</source>
      <translation>라운드</translation>
    </message>
    <message>
      <source>Comment</source>
      <translation>의견</translation>
    </message>
    <message>
      <source>Who disagrees</source>
      <translation>의견이 다른 그룹</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>기한</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>내용</translation>
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
      <source>Standard deviation</source>
      <translation>표준편차</translation>
    </message>
    <message>
      <source>round {number}</source>
      <translation>{number}라운드</translation>
    </message>
    <message>
      <source>In few words</source>
      <translation>한마디로</translation>
    </message>
    <message>
      <source>Content validity ratio (CVR)</source>
      <translation>내용타당도 비율(CVR)</translation>
    </message>
    <message>
      <source>Convergence</source>
      <translation>수렴도</translation>
    </message>
    <message>
      <source>Consensus degree</source>
      <translation>합의도</translation>
    </message>
    <message>
      <source>Stability (coefficient of variation)</source>
      <translation>안정도(변이계수)</translation>
    </message>
    <message>
      <source>I-CVI (content validity index)</source>
      <translation>I-CVI(내용타당도 지수)</translation>
    </message>
    <message>
      <source>I-CVI beyond chance (modified kappa)</source>
      <translation>I-CVI 우연 보정(수정 카파)</translation>
    </message>
    <message>
      <source>Settled in round</source>
      <translation>마지막 평가 라운드</translation>
    </message>
    <message>
      <source>Movement</source>
      <translation>변화</translation>
    </message>
    <message>
      <source>Discuss next</source>
      <translation>논의 순서</translation>
    </message>
    <message>
      <source>Observer</source>
      <translation>참관</translation>
    </message>
    <message>
      <source>What the ratings say</source>
      <translation>평가 결과 요약</translation>
    </message>
    <message>
      <source>Results by recommendation</source>
      <translation>권고안별 결과</translation>
    </message>
    <message>
      <source>What came of the workshop</source>
      <translation>워크숍 결과 안내</translation>
    </message>
    <message>
      <source>Summary of the results</source>
      <translation>요약 보고서</translation>
    </message>
    <message>
      <source>Round {n}</source>
      <translation>{n}라운드</translation>
    </message>
    <message>
      <source>Your code</source>
      <translation>참여자 코드</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>취소</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>실행 취소</translation>
    </message>
    <message>
      <source>Export to Excel</source>
      <translation>엑셀로 내보내기</translation>
    </message>
    <message>
      <source>This workshop is concluded and read-only.</source>
      <translation>종료된 워크숍이므로 볼 수만 있습니다.</translation>
    </message>
    <message>
      <source>{group}: {done} of {total}</source>
      <translation>{group}: {total}명 중 {done}명</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>닫기</translation>
    </message>
    <message>
      <source>done</source>
      <translation>완료</translation>
    </message>
    <message>
      <source>New workshop</source>
      <translation>새 워크숍</translation>
    </message>
    <message>
      <source>Sample</source>
      <translation>예시</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>삭제</translation>
    </message>
    <message>
      <source>Recommendations: {n}</source>
      <translation>권고안 {n}건</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>환영합니다</translation>
    </message>
    <message>
      <source>All workshops</source>
      <translation>모든 워크숍</translation>
    </message>
    <message>
      <source>Codes only</source>
      <translation>코드만 사용</translation>
    </message>
    <message>
      <source>Add {n}</source>
      <translation>추가({n})</translation>
    </message>
    <message>
      <source>No participants yet</source>
      <translation>아직 참여자가 없습니다</translation>
    </message>
    <message>
      <source>Facilitator PIN</source>
      <translation>진행자 PIN</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>제외</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>추가</translation>
    </message>
    <message>
      <source>Take from a set</source>
      <translation>세트에서 가져오기</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>모두 선택</translation>
    </message>
    <message>
      <source>Clear selection</source>
      <translation>모두 해제</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>다음</translation>
    </message>
    <message>
      <source>Further ones after these: {n}</source>
      <translation>이 밖에 더: {n}</translation>
    </message>
    <message>
      <source>Ballot</source>
      <translation>평가지</translation>
    </message>
    <message>
      <source>View</source>
      <translation>보기</translation>
    </message>
    <message>
      <source>Entry grid</source>
      <translation>입력표</translation>
    </message>
    <message>
      <source>Concluded</source>
      <translation>종료</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>다시 시도</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>설정</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>도움말</translation>
    </message>
    <message>
      <source>Workshop App</source>
      <translation>Workshop App</translation>
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
      <source>Open presenter</source>
      <translation>발표 화면 열기</translation>
    </message>
    <message>
      <source>Observers</source>
      <translation>참관</translation>
    </message>
    <message>
      <source>All participants</source>
      <translation>모든 참여자</translation>
    </message>
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
      <source>Korean and English</source>
      <translation>한국어와 영어</translation>
    </message>
  </context>
  <context>
    <name>Workbook</name>
    <message>
      <source>Subject</source>
      <translation>항목</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>내용</translation>
    </message>
    <message>
      <source>The workshop, and where to find what</source>
      <translation>워크숍 개요와 시트 안내</translation>
    </message>
    <message>
      <source>About</source>
      <translation>안내</translation>
    </message>
    <message>
      <source>Every answer, one a row, for further analysis</source>
      <translation>응답 하나를 한 행에 담은 분석용 원자료</translation>
    </message>
    <message>
      <source>Participants: {group}</source>
      <translation>참여자: {group}</translation>
    </message>
    <message>
      <source>Observers, not counted</source>
      <translation>참관(집계 제외)</translation>
    </message>
    <message>
      <source>Rounds in this workbook</source>
      <translation>수록한 라운드</translation>
    </message>
    <message>
      <source>Rule fixed at</source>
      <translation>합의 기준 확정 시각</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>작성 시각</translation>
    </message>
    <message>
      <source>Software</source>
      <translation>소프트웨어</translation>
    </message>
    <message>
      <source>Verdict: {criterion}, {rounds}</source>
      <translation>판정: {criterion}, {rounds}</translation>
    </message>
    <message>
      <source>Answered in round {number}</source>
      <translation>{number}라운드 응답</translation>
    </message>
    <message>
      <source>{answered} of {registered}</source>
      <translation>{registered}명 중 {answered}명</translation>
    </message>
    <message>
      <source>{answered} of {registered}; absent: {absent}</source>
      <translation>{registered}명 중 {answered}명(불참 {absent}명 별도)</translation>
    </message>
    <message>
      <source>Means of the recommendations. The axes cross at: {cross}.</source>
      <translation>권고안별 평균. 축이 만나는 곳: {cross}.</translation>
    </message>
    <message>
      <source>Diamond: a group rates it low.</source>
      <translation>마름모: 낮게 평가한 그룹이 있음.</translation>
    </message>
    <message>
      <source>{up} against {across}</source>
      <translation>{up} × {across}</translation>
    </message>
    <message>
      <source>Priority data</source>
      <translation>우선순위 자료</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>영역</translation>
    </message>
    <message>
      <source>Means, as the chart draws them</source>
      <translation>차트에 쓰인 평균</translation>
    </message>
    <message>
      <source>Median of each group, {scale}</source>
      <translation>그룹별 중앙값, {scale}</translation>
    </message>
    <message>
      <source>The groups' medians do not differ where they are shown.</source>
      <translation>표시된 그룹 중앙값은 서로 같습니다.</translation>
    </message>
    <message>
      <source>The groups' medians differ most on {codes}, by {gap}.</source>
      <translation>그룹 중앙값의 차이가 가장 큰 권고안: {codes} ({gap}점 차이)</translation>
    </message>
    <message>
      <source>Median data</source>
      <translation>중앙값 자료</translation>
    </message>
    <message>
      <source>Medians, as the charts draw them</source>
      <translation>차트에 쓰인 중앙값</translation>
    </message>
    <message>
      <source>Medians of those who rated in both rounds. Pale: {before}; full: {now}</source>
      <translation>두 라운드 모두 평가한 사람의 중앙값. 옅은 표시: {before}, 진한 표시: {now}</translation>
    </message>
    <message>
      <source>{criterion}: {before} and {now}</source>
      <translation>{criterion}: {before} → {now}</translation>
    </message>
    <message>
      <source>Up: {codes}.</source>
      <translation>올라감: {codes}.</translation>
    </message>
    <message>
      <source>Down: {codes}.</source>
      <translation>내려감: {codes}.</translation>
    </message>
    <message>
      <source>No median moved where it is shown.</source>
      <translation>표시된 중앙값은 변하지 않았습니다.</translation>
    </message>
    <message>
      <source>Movement data</source>
      <translation>변화 자료</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>이전</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>지금의 문안</translation>
    </message>
    <message>
      <source>Line up</source>
      <translation>위로 선</translation>
    </message>
    <message>
      <source>Line down</source>
      <translation>아래로 선</translation>
    </message>
    <message>
      <source>Place across</source>
      <translation>가로 위치</translation>
    </message>
    <message>
      <source>Medians of those who rated twice, as the charts draw them</source>
      <translation>차트에 쓰인, 두 번 평가한 사람의 중앙값</translation>
    </message>
    <message>
      <source>Rows without a group are the codes under the marks.</source>
      <translation>그룹이 없는 행은 표시 아래의 번호입니다.</translation>
    </message>
    <message>
      <source>Share of each point {scale}. * hidden: a small group, or one that protects it</source>
      <translation>점수별 비율, {scale}. * 작은 그룹이거나 작은 그룹을 보호하려고 숨김</translation>
    </message>
    <message>
      <source>{point}, left</source>
      <translation>{point} 왼쪽</translation>
    </message>
    <message>
      <source>{point}, right</source>
      <translation>{point} 오른쪽</translation>
    </message>
    <message>
      <source>Chart data</source>
      <translation>차트 자료</translation>
    </message>
    <message>
      <source>Bar</source>
      <translation>막대</translation>
    </message>
    <message>
      <source>Shares of each point, as the charts draw them</source>
      <translation>차트에 쓰인 점수별 비율</translation>
    </message>
    <message>
      <source>Left of the middle of the scale negative; of the middle point half on either side.</source>
      <translation>척도 가운데의 왼쪽은 음수이고, 가운데 점수는 양쪽에 절반씩 있습니다.</translation>
    </message>
    <message>
      <source>{criterion}, {rounds}: {codes}</source>
      <translation>{criterion}, {rounds}: {codes}</translation>
    </message>
    <message>
      <source>from {low} ({low_label}) to {high} ({high_label})</source>
      <translation>{low}({low_label})~{high}({high_label})</translation>
    </message>
    <message>
      <source>Spread chart</source>
      <translation>분포 차트</translation>
    </message>
    <message>
      <source>How the ratings are spread, overall and by group</source>
      <translation>전체 및 그룹별 평점 분포</translation>
    </message>
    <message>
      <source>Median chart</source>
      <translation>중앙값 차트</translation>
    </message>
    <message>
      <source>What is typical of each group</source>
      <translation>그룹별 중앙값</translation>
    </message>
    <message>
      <source>Priority chart</source>
      <translation>우선순위 차트</translation>
    </message>
    <message>
      <source>The two questions against each other</source>
      <translation>두 기준을 함께 본 우선순위</translation>
    </message>
    <message>
      <source>Movement chart</source>
      <translation>변화 차트</translation>
    </message>
    <message>
      <source>How typical ratings moved since the round before</source>
      <translation>앞선 라운드 이후 중앙값의 변화</translation>
    </message>
    <message>
      <source>✓ All checks pass ({count}): the tables agree with the ratings</source>
      <translation>✓ 검산 {count}건 모두 통과: 표의 값이 평점과 일치함</translation>
    </message>
    <message>
      <source>✗ Checks that fail: {count}. A figure and the ratings do not agree</source>
      <translation>✗ 검산 불일치 {count}건: 표의 값과 평점이 다름</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>검산</translation>
    </message>
    <message>
      <source>Codebook</source>
      <translation>코드북</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>열</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>값</translation>
    </message>
    <message>
      <source>Type</source>
      <translation>형식</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>뜻</translation>
    </message>
    <message>
      <source>What the columns and codes of the sheet Ratings mean</source>
      <translation>‘평점’ 시트의 열과 코드 설명</translation>
    </message>
    <message>
      <source>When the answer was given, {zone}.</source>
      <translation>응답한 시각({zone}).</translation>
    </message>
    <message>
      <source>Always blank: of an anonymous workshop no time is told.</source>
      <translation>늘 비어 있음. 익명 워크숍은 시각을 알리지 않습니다.</translation>
    </message>
    <message>
      <source>When the answer was given, rounded down to five minutes, {zone}.</source>
      <translation>답한 시각, 5분 단위로 내림, {zone}.</translation>
    </message>
    <message>
      <source>whole number</source>
      <translation>정수</translation>
    </message>
    <message>
      <source>text</source>
      <translation>문자</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>참·거짓</translation>
    </message>
    <message>
      <source>date and time</source>
      <translation>날짜와 시각</translation>
    </message>
    <message>
      <source>as listed below</source>
      <translation>아래 목록 참고</translation>
    </message>
    <message>
      <source>Number of the round.</source>
      <translation>라운드 번호.</translation>
    </message>
    <message>
      <source>Code of the participant.</source>
      <translation>참여자 코드.</translation>
    </message>
    <message>
      <source>Key of the participant's group.</source>
      <translation>참여자가 속한 그룹의 키.</translation>
    </message>
    <message>
      <source>Code of the recommendation.</source>
      <translation>권고안 코드.</translation>
    </message>
    <message>
      <source>Key of the criterion.</source>
      <translation>평가 기준의 키.</translation>
    </message>
    <message>
      <source>Point on the scale; blank where abstained or recused.</source>
      <translation>척도의 점수. 판단 유보와 이해관계 회피는 빈칸입니다.</translation>
    </message>
    <message>
      <source>How the answer came in.</source>
      <translation>입력 경로.</translation>
    </message>
    <message>
      <source>TRUE: “don't know” was chosen. Whoever gave no answer at all has no row.</source>
      <translation>TRUE이면 ‘판단 유보’를 고른 것입니다. 아예 응답하지 않은 경우에는 행이 없습니다.</translation>
    </message>
    <message>
      <source>TRUE: has an interest in this recommendation and does not rate it. Whoever was absent from the round has no row either.</source>
      <translation>TRUE: 이 권고안과 이해관계가 있어 평가하지 않았습니다. 라운드에 불참한 사람은 행이 없습니다.</translation>
    </message>
    <message>
      <source>Not shown, because the group is too small here or protects one that is; see Methods.</source>
      <translation>그룹이 너무 작거나 다른 소규모 그룹을 보호하기 위해 표시하지 않습니다. ‘방법’ 시트를 보십시오.</translation>
    </message>
    <message>
      <source>one of the values</source>
      <translation>허용값</translation>
    </message>
    <message>
      <source>{meaning} (in round {numbers})</source>
      <translation>{meaning}({numbers}라운드)</translation>
    </message>
    <message>
      <source>Comments</source>
      <translation>의견</translation>
    </message>
    <message>
      <source>What participants wrote</source>
      <translation>참여자 의견</translation>
    </message>
    <message>
      <source>In their own words. “withheld”: the group is too small to be named here; see Methods.</source>
      <translation>참여자가 쓴 그대로입니다. ‘비공개(withheld)’는 그룹이 너무 작아 밝히지 않은 것입니다. ‘방법’ 시트를 보십시오.</translation>
    </message>
    <message>
      <source>withheld</source>
      <translation>비공개(withheld)</translation>
    </message>
    <message>
      <source>This is a sample workshop; its people and answers are invented.</source>
      <translation>예시 워크숍입니다. 인물과 응답은 모두 지어낸 것입니다.</translation>
    </message>
    <message>
      <source>Cover</source>
      <translation>표지</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>판정</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>결정</translation>
    </message>
    <message>
      <source>Responsible</source>
      <translation>담당</translation>
    </message>
    <message>
      <source>{mark} {group}: {criterion} {top}</source>
      <translation>{mark} {group}: {criterion} {top}점</translation>
    </message>
    <message>
      <source>What the workshop decided</source>
      <translation>워크숍의 결정</translation>
    </message>
    <message>
      <source>Decided at</source>
      <translation>결정 시각</translation>
    </message>
    <message>
      <source>Replaced by</source>
      <translation>대체 권고안</translation>
    </message>
    <message>
      <source>Taken from</source>
      <translation>출처 세트·워크숍</translation>
    </message>
    <message>
      <source>Amended from</source>
      <translation>수정 전 권고안</translation>
    </message>
    <message>
      <source>Widest gap</source>
      <translation>최대 격차</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>차이</translation>
    </message>
    <message>
      <source>Where the groups differ</source>
      <translation>그룹 간 차이</translation>
    </message>
    <message>
      <source>Means of the latest ratings, the widest gap first. Tints run from the lowest point of the scale over its middle to the highest.</source>
      <translation>최신 평가의 평균이며 차이가 큰 것부터 적었습니다. 색은 척도의 가장 낮은 점에서 가운데를 거쳐 가장 높은 점까지 이어집니다.</translation>
    </message>
    <message>
      <source>To print the results: click the tab “{first}”, hold Shift and click the tab “{last}”, then print the active sheets. Afterwards click any other tab, so that the sheets are single again.</source>
      <translation>결과를 인쇄하려면 ‘{first}’ 시트 탭을 누르고 Shift 키를 누른 채 ‘{last}’ 시트 탭을 누른 다음 ‘활성 시트 인쇄’를 고르십시오. 인쇄한 뒤에는 다른 시트 탭을 눌러 묶음을 푸십시오.</translation>
    </message>
    <message>
      <source>To print one table: go to its sheet and print the active sheet. Whoever prints the whole workbook prints everything, each answer included.</source>
      <translation>표 하나를 인쇄하려면 그 시트에서 ‘활성 시트 인쇄’를 고르십시오. 파일 전체를 인쇄하면 모든 응답까지 전부 인쇄됩니다.</translation>
    </message>
    <message>
      <source>The tables hold values, so that they can be calculated with; what is hidden on screen is hidden here too.</source>
      <translation>표에는 계산할 수 있는 값이 들어 있습니다. 화면에서 숨긴 것은 여기에서도 숨깁니다.</translation>
    </message>
    <message>
      <source>Tables and data ▸</source>
      <translation>표와 원자료 ▸</translation>
    </message>
    <message>
      <source>Before you print</source>
      <translation>인쇄하기 전에</translation>
    </message>
    <message>
      <source>From here on: tables to calculate with</source>
      <translation>여기부터는 계산에 쓰는 표</translation>
    </message>
    <message>
      <source>Quartile 1</source>
      <translation>제1사분위수</translation>
    </message>
    <message>
      <source>Quartile 3</source>
      <translation>제3사분위수</translation>
    </message>
    <message>
      <source>High %</source>
      <translation>긍정 %</translation>
    </message>
    <message>
      <source>Low %</source>
      <translation>부정 %</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>그룹별 결과</translation>
    </message>
    <message>
      <source>How each group rated</source>
      <translation>그룹별 평가 결과</translation>
    </message>
    <message>
      <source>Latest round first. Terms are explained on the Methods sheet.</source>
      <translation>최근 라운드부터 표시합니다. 용어는 ‘방법’ 시트에서 설명합니다.</translation>
    </message>
    <message>
      <source>Distribution</source>
      <translation>분포</translation>
    </message>
    <message>
      <source>How often each point was given</source>
      <translation>점수별 응답 수</translation>
    </message>
    <message>
      <source>The points are explained on the Codebook sheet.</source>
      <translation>점수의 뜻은 ‘코드북’ 시트에서 설명합니다.</translation>
    </message>
    <message>
      <source>latest ratings (rounds {numbers})</source>
      <translation>최신 평가({numbers}라운드)</translation>
    </message>
    <message>
      <source>Indicators</source>
      <translation>보조 지표</translation>
    </message>
    <message>
      <source>Further figures for the analyst</source>
      <translation>분석용 보조 지표</translation>
    </message>
    <message>
      <source>Over everybody who rated. None of them is the verdict; how each is calculated is explained on the Methods sheet.</source>
      <translation>평가한 모든 사람을 대상으로 계산했습니다. 판정 기준으로는 쓰지 않으며, 계산 방법은 ‘방법’ 시트에 있습니다.</translation>
    </message>
    <message>
      <source>Minimum CVR (exact)</source>
      <translation>CVR 최솟값(정확값)</translation>
    </message>
    <message>
      <source>Minimum CVR (Lawshe's table)</source>
      <translation>CVR 최솟값(Lawshe 표)</translation>
    </message>
    <message>
      <source>Agreement A (−1 to 1)</source>
      <translation>합의 지수 A(−1~1)</translation>
    </message>
    <message>
      <source>Net agreement %</source>
      <translation>순지지율 %</translation>
    </message>
    <message>
      <source>Methods</source>
      <translation>방법</translation>
    </message>
    <message>
      <source>What holds in this workbook</source>
      <translation>이 엑셀 파일에서의 정의</translation>
    </message>
    <message>
      <source>How to read these figures</source>
      <translation>수치를 읽는 방법</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>순서</translation>
    </message>
    <message>
      <source>Rated, abstained, recused, no answer, absent</source>
      <translation>평가, 판단 유보, 이해관계 회피, 무응답, 불참</translation>
    </message>
    <message>
      <source>Five different things, counted apart. The first four add up to the people present. Abstentions (“don't know”) and unanswered items are part of no median, mean or share; nothing is filled in for them. Whoever is recused has an interest in the recommendation and does not rate it; whoever is absent is not present in that round. Neither is waited for: a verdict needs half of the others. Observers see the ballot and are counted nowhere.</source>
      <translation>서로 다른 다섯 가지이며 따로 셉니다. 앞의 네 가지를 더하면 참석 인원입니다. 판단 유보(‘잘 모름’)와 무응답은 중앙값, 평균, 비율에 넣지 않고 값을 채우지도 않습니다. 이해관계 회피자는 그 권고안과 이해관계가 있어 평가하지 않고, 불참자는 그 라운드에 참석하지 않은 사람입니다. 두 경우 모두 응답을 기다리지 않으며, 판정에는 나머지 인원의 절반이 필요합니다. 참관인은 평가지를 볼 뿐 어디에서도 세지 않습니다.</translation>
    </message>
    <message>
      <source>Median, quartiles</source>
      <translation>중앙값, 사분위수</translation>
    </message>
    <message>
      <source>Half of the ratings lie at or below the median, the middle half between the quartiles. Quartiles are of type 7 (Hyndman and Fan 1996), as in R and in Excel's QUARTILE.INC; SPSS differs.</source>
      <translation>평점의 절반은 중앙값 이하이고, 가운데 절반은 두 사분위수 사이에 있습니다. 사분위수는 R과 Excel의 QUARTILE.INC와 같은 유형 7(Hyndman and Fan 1996)이며 SPSS와는 다릅니다.</translation>
    </message>
    <message>
      <source>Mean, standard deviation</source>
      <translation>평균, 표준편차</translation>
    </message>
    <message>
      <source>Secondary figures, as they take the steps of the scale as equal. The standard deviation divides by n − 1 (STDEV.S).</source>
      <translation>척도의 간격이 같다고 보는 보조 수치입니다. 표준편차는 n − 1로 나눕니다(STDEV.S).</translation>
    </message>
    <message>
      <source>Kept %, stable, weighted kappa (quadratic)</source>
      <translation>유지율 %, 안정, 가중 카파(제곱 가중)</translation>
    </message>
    <message>
      <source>Of those who rated in both rounds, person by person. Kept %: the share that gave the same point again (Dajani, Sincoff and Talley 1979). Stable: 85% or more of at least five people did; net change is then 15% at most (Scheibe 1975). Stable without agreement: another round is unlikely to change it. Weighted kappa: agreement of the two rounds beyond chance, with quadratic weights over the points of the scale (Cohen 1968). It falls as ratings converge (Holey et al. 2007), is 0 where all agree in one of the rounds and undefined where everybody chose one point in both; there are no words for how large it is. Neither is part of a verdict.</source>
      <translation>두 라운드에 모두 평가한 사람을 사람별로 비교합니다. 유지율 %: 같은 점수를 다시 준 사람의 비율(Dajani, Sincoff, Talley 1979). 안정: 다섯 명 이상이 평가하고 그 85% 이상이 유지했습니다. 이때 순변화는 15%를 넘지 않습니다(Scheibe 1975). 합의 없이 안정된 경우 라운드를 더 진행해도 달라질 가능성은 낮습니다. 가중 카파: 우연을 넘어선 두 라운드의 일치도로, 척도 점수에 제곱 가중을 씁니다(Cohen 1968). 평점이 모일수록 낮아지고(Holey 외 2007), 한 라운드에서 모두 일치하면 0, 두 라운드 모두 전원이 같은 점수이면 정의되지 않습니다. 크기를 말로 등급화하지 않으며, 둘 다 판정에 쓰지 않습니다.</translation>
    </message>
    <message>
      <source>The last revealed round in which somebody rated the recommendation on that criterion. It does not say that people agree.</source>
      <translation>공개된 라운드 중 그 권고안을 그 평가 기준으로 마지막으로 평가한 라운드입니다. 합의했다는 뜻은 아닙니다.</translation>
    </message>
    <message>
      <source>High, low</source>
      <translation>긍정, 부정</translation>
    </message>
    <message>
      <source>Ratings in the top and in the bottom box of the scale (below), as a share of those who rated. In groups this small read the counts, not the per cent.</source>
      <translation>아래에 적은 척도의 상위 구간과 하위 구간에 속한 평점이며, 비율의 분모는 평가한 사람입니다. 인원이 적으므로 백분율보다 인원수를 보십시오.</translation>
    </message>
    <message>
      <source>How near another outcome</source>
      <translation>다른 결과까지의 인원</translation>
    </message>
    <message>
      <source>The fewest people who would have to rate differently, by the rule that is used, for another outcome: groups that differ and no agreement yet count as one. Where another choice of groups would do with as many people, one is named.</source>
      <translation>적용한 합의 기준에서 결과가 달라지려면 다르게 평가해야 하는 최소 인원입니다. 그룹 간 의견 차이와 합의 미도달은 하나의 결과로 봅니다. 같은 인원으로 되는 그룹이 여럿이면 그중 하나를 적습니다.</translation>
    </message>
    <message>
      <source>All, and one group one vote</source>
      <translation>전체와 그룹 동일 가중(1그룹 1표)</translation>
    </message>
    <message>
      <source>“All” counts each person once. “One group one vote” is the average of the groups' shares, so that a large group does not outvote a small one; groups without a rating drop out.</source>
      <translation>‘전체’는 한 사람을 한 표로 셉니다. ‘그룹 동일 가중’은 그룹별 비율의 평균(1그룹 1표)으로, 큰 그룹이 작은 그룹을 누르지 않습니다. 평점이 없는 그룹은 제외합니다.</translation>
    </message>
    <message>
      <source>Rank by equal groups</source>
      <translation>순위(그룹 동일 가중)</translation>
    </message>
    <message>
      <source>The place by the average of the groups' means, 1 the highest; equal means share the better place. Groups that are hidden count with the mean of all of them.</source>
      <translation>그룹별 평균의 평균으로 매긴 순위이며 1이 가장 높습니다. 같은 값은 앞 순위를 함께 씁니다. 비공개 그룹은 모두 합친 평균으로 계산합니다.</translation>
    </message>
    <message>
      <source>What to discuss next: first what is rated high, parts the groups and is unsettled. Three parts from 0 to 1 are multiplied, each as 0.1 + 0.9 × its value: the average of the groups' means and the gap between the highest and the lowest of them, both on the scale's width, and (1 − agreement A) / 2; small groups count together. How firm the order is: {draws} times as many people as took part are drawn anew within each group, with replacement (seed {seed}); best and worst rank hold the middle 90% of these draws, and stay blank where a group is too small to draw from.</source>
      <translation>논의 순서: 평점이 높고 그룹 간 의견이 다르며 의견이 모이지 않은 항목을 먼저 제시합니다. 0에서 1 사이의 세 값을 각각 ‘0.1 + 0.9 × 값’으로 바꾸어 곱합니다. 세 값은 그룹 평균들의 평균(척도 폭 기준), 최고 그룹 평균과 최저 그룹 평균의 차이(척도 폭 기준), (1 − 합의 지수 A) / 2이며, 소규모 그룹은 합쳐서 계산합니다. 순위의 견고성: 각 그룹 안에서 실제 인원만큼 복원 추출하는 과정을 {draws}회 반복합니다(난수 시드 {seed}). 최고 순위와 최저 순위는 이 표본의 가운데 90%가 드는 범위이며, 그룹이 너무 작아 추출할 수 없으면 비워 둡니다.</translation>
    </message>
    <message>
      <source>CVR = (high − n/2) / (n/2) (Lawshe 1975). Minimum CVR: below it, chance alone brings as many high ratings in more than one of twenty panels of this size, exact by the binomial distribution (Ayre and Scally 2014); beside it what Lawshe's table prints, where it has this size. I-CVI = high / n; beyond chance it is (I-CVI − Pc) / (1 − Pc), Pc the chance that just so many are high by tossing coins (Polit, Beck and Owen 2007). On 1 to 9, RAND/UCLA agreement: fewer than a third (rounded, two at least) outside the median's part of the scale and no disagreement; indeterminate is neither. Convergence = (Q3 − Q1) / 2; 0 is full convergence. Consensus degree = 1 − (Q3 − Q1) / median; 1 is full consensus; it depends on where the scale starts. Stability = standard deviation / mean. Agreement A (van der Eijk 2001): −1 two camps at the ends, 0 evenly spread, 1 all alike. Net agreement = high % − low %. Common thresholds for them are conventions.</source>
      <translation>CVR = (긍정 수 − n/2) / (n/2) (Lawshe 1975). CVR 최솟값: 이보다 낮으면 우연만으로도 같은 규모의 패널 스무 번 중 한 번 넘게 그만큼의 긍정이 나옵니다. 이항분포로 계산한 정확값(Ayre·Scally 2014)이며, 그 옆은 Lawshe 표에 해당 인원수가 있을 때의 값입니다. I-CVI = 긍정 수 / n이며, 우연을 보정한 값은 (I-CVI − Pc) / (1 − Pc)입니다. Pc는 동전을 던져 꼭 이만큼 긍정이 나올 확률입니다(Polit, Beck, Owen 2007). 1~9점 척도의 RAND/UCLA 합의: 중앙값이 속한 구간 밖의 평점이 3분의 1(반올림, 두 명 이상)보다 적고 불일치가 아닌 경우이며, 합의도 불일치도 아니면 불확정입니다. 수렴도 = (Q3 − Q1) / 2이며 0이면 완전히 수렴한 것입니다. 합의도 = 1 − (Q3 − Q1) / 중앙값이며 1이면 완전한 합의이고, 척도의 시작점에 따라 달라집니다. 안정도 = 표준편차 / 평균. 합의 지수 A(van der Eijk 2001)는 −1이면 양극단으로 갈린 것, 0이면 고르게 퍼진 것, 1이면 모두 같은 것입니다. 순지지율 = 긍정 % − 부정 %. 흔히 쓰는 기준값은 관행입니다.</translation>
    </message>
    <message>
      <source>What is hidden</source>
      <translation>비공개 원칙</translation>
    </message>
    <message>
      <source>Everything of a group with fewer than {least} people, even how many rated; the figures of a group with fewer than {least} ratings; and with them the next smallest groups, so that nothing can be calculated by subtraction. Kendall's W takes only recommendations of which all groups are shown.</source>
      <translation>인원이 {least}명 미만인 그룹은 몇 명이 평가했는지까지 모두 숨기고, 평가가 {least}개 미만인 그룹은 수치를 숨깁니다. 빼기로 알아낼 수 없도록 그다음으로 작은 그룹도 함께 숨깁니다. 켄달의 W는 모든 그룹이 표시되는 권고안만 셉니다.</translation>
    </message>
    <message>
      <source>What is withheld</source>
      <translation>표시하지 않는 정보</translation>
    </message>
    <message>
      <source>Whose comments are withheld</source>
      <translation>비공개로 하는 의견의 작성자</translation>
    </message>
    <message>
      <source>Where a group is hidden on any criterion of a recommendation, or has fewer than {figures} people, its comments carry “withheld” in place of group and author, at every level of anonymity: comments are read beside the figures.</source>
      <translation>어느 한 평가 기준에서라도 비공개인 그룹이나 인원이 {figures}명 미만인 그룹의 의견에는 그룹과 작성자 대신 ‘비공개(withheld)’라고 적습니다. 의견은 통계와 나란히 읽히므로 익명성 수준과 관계없이 그렇게 합니다.</translation>
    </message>
    <message>
      <source>Nothing on the sheet Ratings: that ratings are shown beside names was agreed. Figures that are hidden elsewhere can be calculated from it, so pass it on with care.</source>
      <translation>‘평점’ 시트에는 비공개로 한 것이 없습니다. 이름과 평점을 함께 밝히기로 합의했기 때문입니다. 다른 시트에서 비공개인 수치도 이 시트로 계산할 수 있으므로 전달할 때 주의하십시오.</translation>
    </message>
    <message>
      <source>Where a group's figures or distribution are hidden on a criterion, its rows on the sheet Ratings carry “withheld” in place of participant, group and channel, and the day in place of the time. The ratings themselves are all there, so the figures for “All” can be recomputed; where even those are hidden, the ratings are withheld too.</source>
      <translation>어떤 평가 기준에서 그룹의 통계나 분포를 비공개로 한 경우, ‘평점’ 시트의 해당 행에는 참여자, 그룹, 입력 경로 대신 ‘withheld’를, 시각 대신 날짜만 적습니다. 평점 자체는 모두 남아 있어 ‘전체’ 수치를 다시 계산할 수 있습니다. 전체 수치까지 비공개인 경우에는 평점도 표시하지 않습니다.</translation>
    </message>
    <message>
      <source>Fewest ratings for a verdict</source>
      <translation>판정에 필요한 최소 평점 수</translation>
    </message>
    <message>
      <source>Rounds left out</source>
      <translation>제외한 라운드</translation>
    </message>
    <message>
      <source>Rounds that are not revealed stay out of this workbook: {count}.</source>
      <translation>공개하지 않아 이 엑셀 파일에서 제외한 라운드: {count}개.</translation>
    </message>
    <message>
      <source>Scale: {criterion}</source>
      <translation>척도: {criterion}</translation>
    </message>
    <message>
      <source>{low} to {high}. High: {top} and above. Low: {bottom} and below.</source>
      <translation>{low}~{high}. 긍정: {top} 이상. 부정: {bottom} 이하.</translation>
    </message>
    <message>
      <source>Opened {opened}, closed {closed}, revealed {revealed}. Recommendations: {items}. Participants with an answer: {answered} of {registered}.</source>
      <translation>개시 {opened}, 마감 {closed}, 공개 {revealed}. 권고안: {items}건. 응답한 참여자: {registered}명 중 {answered}명.</translation>
    </message>
    <message>
      <source>Absent: {count}.</source>
      <translation>불참: {count}명.</translation>
    </message>
    <message>
      <source>Opened again {at}: {reason}.</source>
      <translation>다시 개시 {at}: {reason}.</translation>
    </message>
    <message>
      <source>Response and attrition: {who}.</source>
      <translation>응답과 이탈: {who}.</translation>
    </message>
    <message>
      <source>Times</source>
      <translation>시각</translation>
    </message>
    <message>
      <source>All times in this workbook are {zone}.</source>
      <translation>이 엑셀 파일의 시각은 모두 {zone} 기준입니다.</translation>
    </message>
    <message>
      <source>Workshop App {version}, written {at}.</source>
      <translation>Workshop App {version}, 작성 {at}.</translation>
    </message>
    <message>
      <source>Shortened texts</source>
      <translation>줄인 글</translation>
    </message>
    <message>
      <source>Accessibility</source>
      <translation>접근성</translation>
    </message>
    <message>
      <source>One table a sheet, one header row, no merged cells. Two deviations from common checklists, on purpose: header rows are frozen, and verdicts are tinted (which are always there in words too).</source>
      <translation>시트마다 표 하나, 머리글 행 하나이며 병합한 셀이 없습니다. 일반적인 점검표와 일부러 다르게 한 점은 두 가지입니다. 머리글 행을 고정했고, 판정에 색을 입혔습니다(판정은 언제나 글로도 적혀 있습니다).</translation>
    </message>
    <message>
      <source>Limits</source>
      <translation>한계</translation>
    </message>
    <message>
      <source>The participants are a small, chosen panel: the figures speak for them alone. Agreement is not correctness.</source>
      <translation>참여자는 선정된 소규모 패널이므로 수치는 이들의 의견만을 나타냅니다. 합의했다고 해서 옳다는 뜻은 아닙니다.</translation>
    </message>
    <message>
      <source>For a report, to be added</source>
      <translation>보고서에 추가할 사항</translation>
    </message>
    <message>
      <source>What the program cannot know: how the participants were chosen and how many were invited, what they were told between the rounds, who commissioned and paid for the workshop, conflicts of interest, and any departure from the plan.</source>
      <translation>프로그램이 알 수 없는 사항입니다. 참여자 선정 방법과 초청 인원, 라운드 사이에 참여자에게 제공한 정보, 워크숍의 의뢰 기관과 재원, 이해 상충 여부, 계획과 달라진 점을 추가로 기재하십시오.</translation>
    </message>
    <message>
      <source>None.</source>
      <translation>없음.</translation>
    </message>
    <message>
      <source>Longer than the {limit} characters a cell can hold, cut with “…”: {places}.</source>
      <translation>셀에 담을 수 있는 {limit}자를 넘어 ‘…’로 줄인 곳: {places}.</translation>
    </message>
    <message>
      <source>What moved since the round before</source>
      <translation>이전 라운드 이후의 변화</translation>
    </message>
    <message>
      <source>Of the people who rated in both rounds. Stable: 85% of five people or more kept their rating. Net change: how far the two distributions differ. Stability is not consensus. “hidden”: it would give a small group away.</source>
      <translation>두 라운드에 모두 평가한 참여자를 대상으로 합니다. 안정: 다섯 명 이상이 평가하고 그 85% 이상이 평점을 유지했습니다. 순변화는 두 분포의 차이입니다. 안정은 합의가 아닙니다. “비공개”: 소규모 그룹이 드러날 수 있어 표시하지 않습니다.</translation>
    </message>
    <message>
      <source>Weighted kappa falls as ratings converge: read it beside how many kept their rating. Terms are explained on the Methods sheet.</source>
      <translation>가중 카파는 평점이 모일수록 낮아지므로 평점을 유지한 사람 수와 함께 보십시오. 용어는 방법 시트에서 설명합니다.</translation>
    </message>
    <message>
      <source>In both rounds</source>
      <translation>두 라운드 모두</translation>
    </message>
    <message>
      <source>Kept %</source>
      <translation>유지율 %</translation>
    </message>
    <message>
      <source>Net change</source>
      <translation>순변화</translation>
    </message>
    <message>
      <source>Stable</source>
      <translation>안정</translation>
    </message>
    <message>
      <source>Median before</source>
      <translation>이전 중앙값</translation>
    </message>
    <message>
      <source>Median now</source>
      <translation>현재 중앙값</translation>
    </message>
    <message>
      <source>Middle half before</source>
      <translation>이전 가운데 절반(IQR)</translation>
    </message>
    <message>
      <source>Middle half now</source>
      <translation>현재 가운데 절반(IQR)</translation>
    </message>
    <message>
      <source>Stable? Agreed?</source>
      <translation>안정? 합의?</translation>
    </message>
    <message>
      <source>What to discuss next, and how firm the order is</source>
      <translation>다음에 논의할 항목과 순위의 견고성</translation>
    </message>
    <message>
      <source>90% range of re-draws: best rank</source>
      <translation>재추출 90% 범위: 최고 순위</translation>
    </message>
    <message>
      <source>90% range of re-draws: worst rank</source>
      <translation>재추출 90% 범위: 최저 순위</translation>
    </message>
    <message>
      <source>Among the first three in</source>
      <translation>상위 3순위 비율</translation>
    </message>
    <message>
      <source>Rank by one person one vote</source>
      <translation>1인 1표 순위</translation>
    </message>
    <message>
      <source>Absent in round</source>
      <translation>불참 라운드</translation>
    </message>
    <message>
      <source>Who took part</source>
      <translation>참여자 명단</translation>
    </message>
    <message>
      <source>Ratings</source>
      <translation>평점</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>기록</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>What came out, and what was decided</source>
      <translation>권고안별 결과와 결정</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>요약</translation>
    </message>
    <message>
      <source>Latest ratings first. Terms are explained on the Methods sheet.</source>
      <translation>최신 평가부터 적었습니다. 용어는 방법 시트에서 설명합니다.</translation>
    </message>
    <message>
      <source>In words</source>
      <translation>판정 설명</translation>
    </message>
    <message>
      <source>Groups weighted equally: high %</source>
      <translation>그룹 동일 가중: 긍정 %</translation>
    </message>
    <message>
      <source>Of</source>
      <translation>대상</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>부분</translation>
    </message>
    <message>
      <source>In this round</source>
      <translation>해당 라운드의 문안</translation>
    </message>
    <message>
      <source>Wordings</source>
      <translation>문안 변경</translation>
    </message>
    <message>
      <source>What was worded differently when it was rated</source>
      <translation>평가할 때의 문안이 지금과 다른 곳</translation>
    </message>
    <message>
      <source>All sheets give the words of the round; only Decisions gives those of today.</source>
      <translation>모든 시트는 해당 라운드의 문안을, ‘결정’ 시트만 지금의 문안을 보여 줍니다.</translation>
    </message>
    <message>
      <source>hidden (protects a small group)</source>
      <translation>비공개 (소규모 그룹 보호)</translation>
    </message>
    <message>
      <source>hidden (fewer than {least})</source>
      <translation>비공개 ({least}명 미만)</translation>
    </message>
    <message>
      <source>on the workshop's laptop</source>
      <translation>워크숍 노트북에서 직접 입력</translation>
    </message>
    <message>
      <source>entered by the facilitator</source>
      <translation>진행자가 입력</translation>
    </message>
    <message>
      <source>on a phone</source>
      <translation>휴대전화로 입력</translation>
    </message>
    <message>
      <source>in a spreadsheet</source>
      <translation>스프레드시트로 제출</translation>
    </message>
    <message>
      <source>on paper</source>
      <translation>종이로 제출</translation>
    </message>
    <message>
      <source>Named: ratings are shown beside names.</source>
      <translation>기명: 평점을 성명과 함께 표시합니다.</translation>
    </message>
    <message>
      <source>By code: the facilitator alone holds the key.</source>
      <translation>코드: 코드와 성명의 대조표는 진행자만 가지고 있습니다.</translation>
    </message>
    <message>
      <source>Anonymous: nothing ties a person to a ballot.</source>
      <translation>익명: 참여자와 평가지를 잇는 정보가 없습니다.</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>예</translation>
    </message>
    <message>
      <source>no</source>
      <translation>아니요</translation>
    </message>
  </context>
  <context>
    <name>Workshop</name>
    <message>
      <source>Results</source>
      <translation>결과</translation>
    </message>
    <message>
      <source>Conclude</source>
      <translation>결론</translation>
    </message>
    <message>
      <source>Steps of the workshop</source>
      <translation>워크숍 단계</translation>
    </message>
    <message>
      <source>Presenter F5</source>
      <translation>발표 화면 F5</translation>
    </message>
  </context>
</TS>

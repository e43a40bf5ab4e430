import { flavourAccount, shortened, signInAccount, ticketAccount, verdict } from './account';
import { held, sampleRun, tickets } from './sampleRun';
import { signInDeviations, type SignInAnswer } from './signInAnswer';
import { countsOf, disagreements, summaryOf } from './summary';

const answers: readonly SignInAnswer[] = [
	{ type: 'jiraBasicApi', flaw: null, status: 'OK', message: 'Fine', isExpected: true },
	{ type: 'jiraDataCenterApi', flaw: null, status: 'Error', message: 'No', isExpected: false },
	{ type: 'jiraBasicApi', flaw: 'a dot', status: 'Error', message: 'Expired', isExpected: true },
	{ type: 'jiraDevOpsApi', flaw: 'a dash', status: 'OK', message: 'Fine', isExpected: false },
];

describe('the summary', () => {
	it('counts what is in Jira', () => {
		const [first, second] = held;
		expect(countsOf(sampleRun(), tickets)).toEqual({
			created: 2,
			refused: 1,
			comments: 2,
			transitioned: 2,
			found: 2,
		});
		const other = [
			{ ...first, status: 'To Do', comments: [] },
			{ ...second, key: 'SUP-9' },
		] as typeof held;
		expect(countsOf(sampleRun({ held: other }), tickets)).toEqual({
			created: 2,
			refused: 1,
			comments: 1,
			transitioned: 1,
			found: 1,
		});
	});

	it('contains the valid credentials and the requests of both flavours', () => {
		const cloud = sampleRun({ requests: { 'site GET /a': 3, 'gateway GET /b': 4 } });
		const counts = countsOf(cloud, tickets);
		expect(summaryOf(answers, { cloud, dataCenter: sampleRun() }, counts, false)).toEqual({
			ok: false,
			credentials: { jiraBasicApi: 'OK', jiraDataCenterApi: 'Error' },
			...counts,
			requests: { cloud: 7, dataCenter: 3 },
		});
	});

	it('says where the flavours disagree', () => {
		const counts = countsOf(sampleRun(), tickets);
		expect(disagreements(counts, counts)).toEqual([]);
		expect(disagreements(counts, { ...counts, comments: 1 })).toEqual([
			'comments: 2 on Cloud, 1 on Data Center',
		]);
	});
});

it('unexpected answers to credentials are deviations', () => {
	expect(signInDeviations(answers)).toEqual([
		'A good jiraDataCenterApi was answered with Error: No',
		'A jiraDevOpsApi with a dash was answered with OK: Fine',
	]);
});

describe('the account', () => {
	it('shows each answer to a credential', () => {
		expect(signInAccount(answers)).toEqual([
			'Signing in: what the Test button of each credential shows',
			'  jiraBasicApi            OK  Fine',
			'  jiraDataCenterApi       Error  No',
			'',
			'The same with credentials that are not good',
			'  jiraBasicApi            Error  with a dot',
			'      Expired',
			'  jiraDevOpsApi           OK  with a dash',
			'      Fine',
		]);
	});

	it('shows each ticket with its issue, as refused or as missing', () => {
		const cloud = sampleRun({ flavour: 'cloud', held: held.slice(0, 1) });
		expect(ticketAccount(tickets, [cloud, sampleRun()])).toEqual([
			'  Ticket  Cloud                Data Center          Subject',
			'  T00001  SUP-1   Done         SUP-1   Done         Label is wrong',
			'  T00002  refused              refused              (none)',
			'  T00003  missing              SUP-2   In Progress  VAT?',
		]);
	});

	it('shows what was done, refused and sent', () => {
		expect(flavourAccount(sampleRun(), tickets)).toEqual([
			'Data Center, signed in with jiraDataCenterPatApi',
			'  2 issues created, 2 comments added, 2 statuses set, 2 issues found again by JQL',
			"  T00002 was refused: 'Summary' is empty: fill it in",
			'  3 requests in 0.0 s',
			'      1 × POST /rest/api/2/issue/bulk',
			'      2 × POST /rest/api/2/issue/{issueIdOrKey}/comment',
		]);
	});

	it('ends with what is wrong', () => {
		expect(verdict([])).toEqual([expect.stringContaining('as the tickets say')]);
		expect(verdict(['one', 'two'])).toEqual(['Not as it should be:', '  - one', '  - two']);
	});
});

it.each([
	['one  two\nthree', 20, 'one two three'],
	['one two three', 5, 'one …'],
	['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, '👩‍👩‍👧‍👦…'],
	['नमस्ते', 10, 'नमस्ते'],
])('shortens %j to %i', (text, length, short) => {
	expect(shortened(text, length)).toBe(short);
});

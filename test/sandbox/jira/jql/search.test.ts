import type { FieldValue } from '../model';
import { richTextOfWiki } from '../richText/convert';
import { createJira } from '../state';
import type { JiraState } from '../state';
import { JqlError } from './jqlError';
import { searchIssues } from './search';

const now = Date.parse('2026-02-03T09:00:00Z');
const hour = 3_600_000;
const day = 24 * hour;

interface Plan {
	project?: string;
	age?: number;
	status?: string;
	values?: Record<string, FieldValue>;
}

function person(jira: JiraState, name: string): string {
	const user = jira.users.byName(name);
	if (!user) throw new Error(`No ${name} among the people.`);
	return user.accountId;
}

/** A small Jira whose issues differ in everything that the queries below search for. */
function openJira(): JiraState {
	const jira = createJira({ flavour: 'cloud', clock: () => now, webUrl: 'https://acme.example' });
	const add = ({ project: key = 'SUP', age = 0, status = '10000', values = {} }: Plan): string => {
		const project = jira.projects.byKey(key);
		if (!project) throw new Error(`No project ${key}.`);
		const issue = jira.issues.create({
			projectId: project.id,
			key: `${key}-${++project.lastNumber}`,
			statusId: status,
			creatorId: person(jira, 'mia'),
			values: { issuetype: '10001', priority: '3', reporter: person(jira, 'mia'), ...values },
		});
		issue.created = now - age;
		issue.updated = now - age / 2;
		issue.resolved = issue.values.resolution === undefined ? null : now - hour;
		return issue.id;
	};
	const epic = add({
		age: 10 * day,
		values: { issuetype: '10004', summary: 'Log-in: "single sign-on"', priority: '1' },
	});
	add({
		age: 3 * day,
		status: '10001',
		values: {
			summary: 'Printer prints ümlauts wrongly',
			description: richTextOfWiki('On *every* floor.'),
			assignee: person(jira, 'soeren'),
			labels: ['printer', 'urgent'],
			parent: epic,
			duedate: '2026-02-10',
		},
	});
	add({
		age: 2 * hour,
		status: '10003',
		values: {
			summary: 'Sign in fails',
			issuetype: '10002',
			priority: '2',
			assignee: person(jira, 'mia'),
			resolution: '10000',
			labels: ['login'],
			customfield_10012: 5,
			customfield_10015: '10100',
			customfield_10021: ['10120', '10121'],
		},
	});
	add({
		project: 'OPS',
		age: 40 * day,
		values: { summary: '日本語の件名', priority: '5', duedate: '2026-01-01' },
	});
	add({ project: 'SEC', values: { summary: 'Nobody but the team sees this' } });
	return jira;
}

const jira = openJira();

function keys(jql: string): string[] {
	return searchIssues({ jira, viewer: jira.mia, jql }).map((issue) => issue.key);
}

function complaints(jql: string): readonly string[] {
	try {
		keys(jql);
		return [];
	} catch (error) {
		return error instanceof JqlError ? error.messages : [`not a JqlError: ${String(error)}`];
	}
}

describe('JQL finds', () => {
	it.each<[jql: string, found: string[]]>([
		['', ['OPS-1', 'SUP-3', 'SUP-2', 'SUP-1']],
		['project = SUP', ['SUP-3', 'SUP-2', 'SUP-1']],
		['project = "customer support"', ['SUP-3', 'SUP-2', 'SUP-1']],
		['project != SUP', ['OPS-1']],
		['project in (SUP, OPS) AND issuetype = Bug', ['SUP-3']],
		['key = SUP-2', ['SUP-2']],
		['issuekey in (sup-1, "SUP-3")', ['SUP-3', 'SUP-1']],
		['id = 10003', ['OPS-1']],
		['project = SUP AND key > SUP-1', ['SUP-3', 'SUP-2']],
		['status = "In Progress"', ['SUP-2']],
		['status NOT IN ("In Progress", Done)', ['OPS-1', 'SUP-1']],
		['statusCategory = Done', ['SUP-3']],
		['statusCategory != "To Do"', ['SUP-3', 'SUP-2']],
		['type = Epic', ['SUP-1']],
		['priority = High', ['SUP-3']],
		['priority > Medium', ['SUP-3', 'SUP-1']],
		['priority <= Low', ['OPS-1']],
		['assignee = currentUser()', ['SUP-3']],
		['assignee = "Sören Öztürk"', ['SUP-2']],
		['assignee = "soeren@acme.example"', ['SUP-2']],
		['assignee is EMPTY', ['OPS-1', 'SUP-1']],
		['assignee is not null', ['SUP-3', 'SUP-2']],
		['assignee != currentUser()', ['SUP-2']],
		['assignee in (currentUser(), EMPTY)', ['OPS-1', 'SUP-3', 'SUP-1']],
		['reporter in membersOf("jira-users")', ['OPS-1', 'SUP-3', 'SUP-2', 'SUP-1']],
		['resolution = Unresolved', ['OPS-1', 'SUP-2', 'SUP-1']],
		['resolution is not empty', ['SUP-3']],
		['resolution = Done', ['SUP-3']],
		['labels = urgent', ['SUP-2']],
		['labels in (printer, login)', ['SUP-3', 'SUP-2']],
		['labels != urgent', ['SUP-3']],
		['labels is empty', ['OPS-1', 'SUP-1']],
		['parent = SUP-1', ['SUP-2']],
		['parent is empty AND project = SUP', ['SUP-3', 'SUP-1']],
		['summary ~ "sign"', ['SUP-3', 'SUP-1']],
		['summary ~ "print*"', ['SUP-2']],
		['summary ~ "Umlauts"', []],
		['summary ~ "ÜMLAUTS"', ['SUP-2']],
		['summary ~ "prin"', []],
		['summary ~ "fails sign"', ['SUP-3']],
		['summary ~ "\\"sign in\\""', ['SUP-3']],
		['summary ~ "\\"in sign\\""', []],
		['summary ~ 日本語の件名', ['OPS-1']],
		['summary !~ sign', ['OPS-1', 'SUP-2']],
		['description ~ every', ['SUP-2']],
		['text ~ floor', ['SUP-2']],
		['created >= -1d', ['SUP-3']],
		['created >= "-4d"', ['SUP-3', 'SUP-2']],
		['created < "-4w 2d"', ['OPS-1']],
		['created >= startOfDay()', ['SUP-3']],
		['created >= startOfMonth(-1)', ['SUP-3', 'SUP-2', 'SUP-1']],
		['created > 2026-01-25 AND created < "2026/02/01"', ['SUP-2']],
		['created >= "2026-02-03 08:00" ', ['SUP-3']],
		['created >= "2026-02-03 08:01"', []],
		['updated > -1h', []],
		['updated <= now()', ['OPS-1', 'SUP-3', 'SUP-2', 'SUP-1']],
		['resolved >= -2h', ['SUP-3']],
		['due < now()', ['OPS-1']],
		['duedate = 2026-02-10', ['SUP-2']],
		['due is empty', ['SUP-3', 'SUP-1']],
		['Effort > 3', ['SUP-3']],
		['cf[10012] = 5', ['SUP-3']],
		['Severity = Critical', ['SUP-3']],
		['Channels in (Phone)', ['SUP-3']],
		['Channels is empty AND Severity is empty', ['OPS-1', 'SUP-2', 'SUP-1']],
		['project = SUP AND (status = Done OR labels = urgent)', ['SUP-3', 'SUP-2']],
		['project = SUP AND NOT (status = Done OR labels = urgent)', ['SUP-1']],
		['!project = SUP', ['OPS-1']],
		['project = SUP && status = Done || key = OPS-1', ['OPS-1', 'SUP-3']],
		["summary ~ 'sign' and\n  type = 'Bug'", ['SUP-3']],
	])('%s', (jql, found) => {
		expect(keys(jql)).toEqual(found);
	});
});

describe('JQL sorts', () => {
	it.each<[orderBy: string, found: string[]]>([
		['created', ['OPS-1', 'SUP-1', 'SUP-2', 'SUP-3']],
		['created DESC', ['SUP-3', 'SUP-2', 'SUP-1', 'OPS-1']],
		['priority DESC', ['SUP-1', 'SUP-3', 'SUP-2', 'OPS-1']],
		['key asc', ['OPS-1', 'SUP-1', 'SUP-2', 'SUP-3']],
		['status DESC, key', ['SUP-3', 'SUP-2', 'OPS-1', 'SUP-1']],
		['due', ['OPS-1', 'SUP-2', 'SUP-3', 'SUP-1']],
		['assignee, key', ['SUP-3', 'SUP-2', 'OPS-1', 'SUP-1']],
		['"summary" desc', ['OPS-1', 'SUP-3', 'SUP-2', 'SUP-1']],
	])('by %s', (orderBy, found) => {
		expect(keys(`ORDER BY ${orderBy}`)).toEqual(found);
	});

	it('keys by their number, not alphabetically', () => {
		const many = createJira({
			flavour: 'cloud',
			seed: { issues: 40 },
			clock: () => now,
			webUrl: 'https://acme.example',
		});
		const found = searchIssues({
			jira: many,
			viewer: many.mia,
			jql: 'project = SUP order by key',
		});
		const numbers = found.map(({ key }) => Number(key.slice(4)));
		expect(numbers).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
	});
});

describe('JQL refuses with Jira’s messages', () => {
	it.each<[jql: string, message: string]>([
		['nothing = 1', "Field 'nothing' does not exist or you do not have permission to view it."],
		['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
		['project = SEC', "The value 'SEC' does not exist for the field 'project'."],
		['status = Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
		['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
		['key = SUP-99', "An issue with key 'SUP-99' does not exist for field 'key'."],
		['key = SEC-1', "An issue with key 'SEC-1' does not exist for field 'key'."],
		['key = sup99', "The issue key 'sup99' for field 'key' is invalid."],
		['summary = Printer', "The operator '=' is not supported by the 'summary' field."],
		['status ~ Done', "The operator '~' is not supported by the 'status' field."],
		[
			'created > yesterday',
			"Date value 'yesterday' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
		],
		['assignee = nobodyAtAll()', "Unable to find JQL function 'nobodyAtAll()'."],
		['project = SUP order by Rank', "Not able to sort using field 'Rank'."],
	])('%s', (jql, message) => {
		expect(complaints(jql)).toEqual([message]);
	});

	it('and reports all errors at once', () => {
		expect(complaints('project = NOPE AND nothing = 1 ORDER BY Rank')).toEqual([
			"The value 'NOPE' does not exist for the field 'project'.",
			"Field 'nothing' does not exist or you do not have permission to view it.",
			"Not able to sort using field 'Rank'.",
		]);
	});
});

describe('A search', () => {
	it('returns nothing without a user, regardless of the query', () => {
		const jql = 'project = SUP';
		expect(searchIssues({ jira, viewer: null, jql })).toEqual([]);
		expect(searchIssues({ jira, viewer: null, jql: 'project = NOPE' })).toEqual([]);
	});

	it('shows the hidden project to those who may see it', () => {
		const viewer = jira.users.byName('jonas') ?? null;
		const found = searchIssues({ jira, viewer, jql: 'project = SEC' });
		expect(found.map(({ key }) => key)).toEqual(['SEC-1']);
	});

	it('reads days in the time zone of the searcher', () => {
		const noon = Date.parse('2026-02-03T15:30:00Z');
		const far = createJira({ flavour: 'cloud', clock: () => noon, webUrl: 'https://acme.example' });
		const project = far.projects.byKey('SUP');
		far.issues.create({
			projectId: project?.id ?? '',
			key: 'SUP-1',
			statusId: '10000',
			creatorId: far.mia.accountId,
			values: { summary: 'At half past four in Berlin, after midnight in Tokyo' },
		});
		const found = (name: string, jql: string): number =>
			searchIssues({ jira: far, viewer: far.users.byName(name) ?? null, jql }).length;
		expect(found('mia', 'created >= 2026-02-04')).toBe(0);
		expect(found('haruka', 'created >= 2026-02-04')).toBe(1);
	});

	it('searches 10,000 issues and 300 projects in well under 50 ms', () => {
		const large = createJira({
			flavour: 'cloud',
			seed: { users: 40_000, projects: 300, issues: 10_000 },
			clock: () => now,
			webUrl: 'https://acme.example',
		});
		const jql =
			'(labels = login OR summary ~ "inv*") AND assignee is not EMPTY AND created >= -5d ORDER BY priority DESC, key';
		const times = Array.from({ length: 5 }, () => {
			const before = performance.now();
			expect(searchIssues({ jira: large, viewer: large.mia, jql }).length).toBeGreaterThan(500);
			return performance.now() - before;
		});
		expect(Math.min(...times)).toBeLessThan(50);
	});
});

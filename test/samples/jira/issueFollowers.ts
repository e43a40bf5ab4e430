import { located } from '../../nodes/Jira/jiraRun';
import { administrators } from '../../sandbox/jira/seed/users';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';

/** Somebody else reported the issue: nobody can vote for their own. */
async function reportedByOthers(ask: AskJira, { sandbox, issue }: SamplePlace) {
	const { accountId, name } = sandbox.jira.users.byName('jonas') ?? sandbox.jira.mia;
	const reporter = sandbox.flavour === 'cloud' ? { accountId } : { name };
	await ask(`PUT /rest/api/3/issue/${issue}`, { fields: { reporter } });
	return {};
}

const KEY = 'acme.sync';

/** A property of the issue. */
async function withProperty(ask: AskJira, { issue, mark }: SamplePlace) {
	await ask(`PUT /rest/api/3/issue/${issue}/properties/${KEY}${mark}`, { seen: true });
	return {};
}

const ofIssue = ({ issue }: SamplePlace) => ({ issue: located('key', issue) });

/** Only administrators archive issues. */
async function byAdministrator(_ask: AskJira, { sandbox: { jira } }: SamplePlace) {
	if (!jira.mia.groups.includes(administrators)) jira.mia.groups.push(administrators);
	return await Promise.resolve({});
}

/** Data Center refuses to archive an issue twice. */
async function archivedThere(ask: AskJira, { issue, sandbox: { jira } }: SamplePlace) {
	const isThere = jira.archived.has(jira.issues.byIdOrKey(issue)?.id ?? '');
	if (!isThere) await ask(`PUT /rest/api/2/issue/${issue}/archive`);
}

/** Samples of watchers, votes and properties of issues. */
export const issueFollowerSamples: readonly Sample[] = [
	...['watcher.add', 'watcher.remove'].map((operation) => ({
		operation,
		parameters: (place: SamplePlace) => ({ ...ofIssue(place), user: located('name', 'me') }),
	})),
	{ operation: 'vote.add', make: reportedByOthers, parameters: ofIssue },
	{
		operation: 'vote.remove',
		make: async (ask, place) => {
			await reportedByOthers(ask, place);
			await ask(`POST /rest/api/3/issue/${place.issue}/votes`);
			return {};
		},
		parameters: ofIssue,
	},
	{
		operation: 'issue.notify',
		parameters: (place) => ({
			...ofIssue(place),
			message: `It burns${place.mark}`,
			users: 'soeren@acme.example',
		}),
	},
	{
		// To another type of its own project, so that it keeps its key.
		operation: 'issue.move',
		make: async (_ask, { sandbox: { jira }, issue: key }) => {
			const issue = jira.issues.byIdOrKey(key);
			if (issue !== undefined) issue.values = { ...issue.values, issuetype: '10002' };
			return await Promise.resolve({});
		},
		parameters: (place) => ({
			...ofIssue(place),
			project: located('key', 'SUP'),
			issueType: located('name', 'Story'),
		}),
	},
	{
		operation: 'issue.archive',
		make: async (ask, place) => {
			place.sandbox.jira.archived.clear();
			return await byAdministrator(ask, place);
		},
		parameters: ofIssue,
	},
	{
		operation: 'issue.restore',
		make: async (ask, place) => {
			await byAdministrator(ask, place);
			if (place.sandbox.flavour === 'dataCenter') await archivedThere(ask, place);
			else await ask('PUT /rest/api/3/issue/archive', { issueIdsOrKeys: [place.issue] });
			return {};
		},
		parameters: ofIssue,
	},
	{
		operation: 'issueProperty.set',
		parameters: (place) => ({
			...ofIssue(place),
			propertyKey: `${KEY}${place.mark}`,
			value: '{"seen": true}',
		}),
	},
	{
		operation: 'issueProperty.getMany',
		make: withProperty,
		parameters: ofIssue,
	},
	...['issueProperty.get', 'issueProperty.delete'].map((operation) => ({
		operation,
		make: withProperty,
		parameters: (place: SamplePlace) => ({
			...ofIssue(place),
			propertyKey: `${KEY}${place.mark}`,
		}),
	})),
];

const someone = ({ sandbox }: SamplePlace) =>
	sandbox.flavour === 'cloud' ? sandbox.jira.mia.accountId : sandbox.jira.mia.name;

/** Values for fields that tell none. */
export const issueFollowerExamples = {
	users: 'zoe@acme.example',
	'user.id': someone,
	'user.name': 'soeren@acme.example',
	'issueProperty.set.value': { seen: 7 },
};

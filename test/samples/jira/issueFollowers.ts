import { located } from '../../nodes/Jira/jiraRun';
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
	'user.id': someone,
	'user.name': 'soeren@acme.example',
	'issueProperty.set.value': { seen: 7 },
};

import { call } from '../../../connection';
import { choiceField, issueField, textOf, type Values } from '../../../fields';
import { readBy } from '../../../fields/time';
import { ItemRefused, operation, type RunContext } from '../../../operation';
import { movedTogether, movedIssuesField } from './movedTogether';

const RANK = 'PUT /rest/agile/1.0/issue/rank';
const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

/** `10019`, from that or from `customfield_10019`. */
const rankField = readBy((given) => {
	const number = /^(?:customfield_)?([1-9]\d*)$/.exec(String(given).trim())?.[1];
	return number === undefined ? undefined : Number(number);
}, 'the ID of a rank field, such as customfield_10019');

const form = {
	issues: movedIssuesField(),
	position: choiceField('Position', [
		{ name: 'Before', value: 'before' },
		{ name: 'After', value: 'after' },
	]),
	relativeTo: issueField('Relative To', {
		required: true,
		description: 'The issue before or after which they are put',
	}),
	rankField: textOf('Rank Field (ID)', rankField, {
		placeholder: 'e.g. customfield_10019',
		description: "The field that holds the order; Jira's usual one, if it is left empty",
	}),
};

type RankInput = Values<typeof form>;

export const rankIssues = operation({
	displayName: 'Rank',
	action: 'Rank issues',
	phrases: ['reorder issues', 'prioritize backlog', 'move issue up', 'order backlog'],
	description:
		'Put issues before or after another one on boards, in the order of the items; up to 50 share a request',
	effect: 'ranked',
	endpoints: [RANK, ISSUE],
	optional: [ISSUE],
	fields: form,

	combine: movedTogether({
		inOrder: true,
		key: ({ position, relativeTo, rankField: field }) =>
			JSON.stringify([position, relativeTo, field]),
		request: async (issues, asked, context) => {
			const { position, rankField: rankCustomFieldId } = asked;
			const anchor = await anchorOf(asked, context);
			const place = position === 'before' ? 'rankBeforeIssue' : 'rankAfterIssue';
			const body = { issues: [...issues], [place]: anchor };
			const field = rankCustomFieldId === undefined ? {} : { rankCustomFieldId };
			return call(RANK, { body: { ...body, ...field } });
		},
		// What follows comes after the last one, or else the second 50 would come before the first.
		noted: (issues, asked, context) => {
			const last = issues.at(-1);
			if (asked.position === 'after' && last !== undefined) {
				context.remember(nameOfAnchor(asked), last);
			}
		},
		done: async ({ position, relativeTo }) =>
			await Promise.resolve({ ranked: position, relativeTo }),
		place: async ({ relativeTo }, { loadOnce, send }) =>
			await loadOnce(`issue to rank by ${relativeTo}`, async () =>
				send(call(ISSUE, { path: { issueIdOrKey: relativeTo }, query: { fields: ['id'] } })),
			),
		left: notRanked,
		step: (issue, { position, relativeTo }) => `Rank ${issue} ${position} ${relativeTo}`,
	}),
});

const nameOfAnchor = ({ relativeTo, rankField: field }: RankInput) =>
	`ranked after ${relativeTo} by ${field ?? 'rank'}`;

/** The issue before or after which the next ones are put. */
async function anchorOf(asked: RankInput, { loadOnce }: Pick<RunContext, 'loadOnce'>) {
	if (asked.position === 'before') return asked.relativeTo;
	return await loadOnce(nameOfAnchor(asked), async () => await Promise.resolve(asked.relativeTo));
}

interface RankEntry {
	readonly issueId: number;
	readonly issueKey: string;
	readonly status: number;
	readonly errors?: readonly string[];
}

/** What Jira says against issues that it did not rank (207). Source: the example of {@link RANK}. */
function notRanked(body: unknown): ReadonlyMap<string, unknown> {
	const { entries = [] } = (body ?? {}) as { entries?: readonly RankEntry[] };
	return new Map(
		entries
			.filter(({ status }) => status >= 400)
			.flatMap(({ issueId, issueKey, errors = [] }) => {
				const why = errors.join(' ') || 'Jira does not say why';
				const reason = new ItemRefused(`${issueKey} was not ranked: ${why}`, 'Run it again.');
				return [String(issueId), issueKey].map((name) => [name, reason] as const);
			}),
	);
}

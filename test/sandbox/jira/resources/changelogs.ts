import { textsOf } from '../fields/definition';
import type { ChangelogEntry } from '../model';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleIssue } from '../rest/find';
import { readPageToken, writePageToken } from '../rest/pageToken';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { changelogView } from '../views/changelog';

const mostIssues = 1000;
const mostFields = 10;

interface FoundChange {
	readonly issueId: string;
	readonly entry: ChangelogEntry;
}

/**
 * The changes of several issues, by time and then by issue; each with only the fields that were asked for. Issues that
 * are not visible are left out. Source: operation "Bulk fetch changelogs".
 */
function bulkFetch(ask: Ask): Answer {
	const names = textsOf(ask.body.issueIdsOrKeys);
	const fieldIds = textsOf(ask.body.fieldIds);
	if (names.length === 0) throw refusal(400, 'No issue IDs or keys were provided.');
	if (names.length > mostIssues) throw refusal(400, `At most ${mostIssues} issues are allowed.`);
	if (fieldIds.length > mostFields) throw refusal(400, `At most ${mostFields} fields are allowed.`);
	const found = new Set(names.flatMap((name) => visibleIssue(name, ask) ?? []));
	const changes = [...found]
		.flatMap(({ id, changelog }) => changelog.map((entry) => ({ issueId: id, entry })))
		.flatMap(({ issueId, entry }) => {
			const items = entry.items.filter(
				({ fieldId }) => fieldIds.length === 0 || fieldIds.includes(fieldId),
			);
			return items.length === 0 ? [] : [{ issueId, entry: { ...entry, items } }];
		})
		.toSorted(
			(one, other) =>
				one.entry.created - other.entry.created || Number(one.issueId) - Number(other.issueId),
		);
	const query = JSON.stringify([names, fieldIds]);
	const token = ask.body.nextPageToken;
	const position = typeof token === 'string' ? readPageToken(query, token) : { offset: 0 };
	if (position === null) throw refusal(400, 'The provided nextPageToken is invalid.');
	const end = position.offset + Number(ask.body.maxResults ?? 1000);
	const page = changes.slice(position.offset, end);
	const last = page.at(-1);
	return ok(
		{
			issueChangeLogs: byIssue(page).map(([issueId, entries]) => ({
				issueId,
				changeHistories: entries.map((entry) => changelogView(entry, ask)),
			})),
			...(end < changes.length && last
				? { nextPageToken: writePageToken(query, { offset: end, lastId: last.entry.id }) }
				: {}),
		},
		{ issues: found.size, keys: names.length },
	);
}

function byIssue(changes: readonly FoundChange[]): Array<[string, ChangelogEntry[]]> {
	const found = new Map<string, ChangelogEntry[]>();
	for (const { issueId, entry } of changes) {
		found.set(issueId, [...(found.get(issueId) ?? []), entry]);
	}
	return [...found];
}

/** The histories of several issues. */
export const changelogRoutes = routes({ 'POST changelog/bulkfetch': bulkFetch }, { on: 'cloud' });

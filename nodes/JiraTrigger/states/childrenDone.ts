import type { IDataObject } from 'n8n-workflow';
import { call, chunksOf, listPages } from '../../connection';
import { fieldKind, type FieldSchema } from '../../values/fieldKind';
import { jqlText } from '../../values/jql';
import { identities, type Change } from '../change';
import type { AskedJira } from '../search/askedJira';
import { issuesById, type Caused } from './caused';
import { changedIssue } from './changedIssue';
import {
	becameDone,
	familyChanges,
	isDone,
	parentsIn,
	type FamilyChange,
	type FamilyFacts,
} from './familyChanges';

/** What is remembered of the parents that were told: when the change was that made them done, by ID. */
export interface ChildrenMemory extends IDataObject {
	readonly done: Record<string, number>;
}

interface Found {
	readonly caused: readonly Caused[];
	readonly memory: ChildrenMemory | undefined;
}

/** For how long a parent is remembered: only the index of Jira, which lags, may show the same again. */
const REMEMBERED_MS = 24 * 60 * 60_000;

/** What the item calls what is told of the children. */
const SUBJECT = 'children';

/** The most parents whose children are searched together. */
const MOST_PARENTS = 50;

/**
 * The parents whose children are all done since one of these changes: sub-tasks and child issues of epics and other
 * parents. A parent is told once each time it becomes so.
 *
 * @param stored see {@link ChildrenMemory}
 */
export async function childrenDone(
	jira: AskedJira,
	found: readonly Change[],
	stored: unknown,
): Promise<Found> {
	const facts = await familyFacts(jira);
	const changes = found.flatMap((change) => familyChanges(change, facts));
	if (changes.length === 0) return { caused: [], memory: undefined };
	const { done = {} } = (stored ?? {}) as Partial<ChildrenMemory>;
	const told = new Map(Object.entries(done));
	const parents = await issuesById(
		jira,
		changes.map(({ parent }) => parent),
	);
	const families = await familiesOf([...parents.values()], found, facts, jira);
	const caused: Caused[] = [];
	for (const [id, issue] of parents) {
		const own = changes.filter(({ parent }) => parent === id || parent === issue['key']);
		const children = families.get(id) ?? [];
		const isAllDone = children.length > 0 && children.every((child) => isDone(child.fields, facts));
		const cause = isAllDone ? becameDone(own, told.get(id)) : undefined;
		if (!isAllDone || isOpenedSince(own, told.get(id))) told.delete(id);
		if (cause === undefined) continue;
		told.set(id, cause.time);
		caused.push({ cause: cause.identity, change: parentDone(issue, cause, children) });
	}
	const newest = Math.max(...found.map(({ time }) => time));
	const kept = [...told].filter(([, time]) => time >= newest - REMEMBERED_MS);
	return { caused, memory: { done: Object.fromEntries(kept) } };
}

const isOpenedSince = (changes: readonly FamilyChange[], toldAt = Infinity): boolean =>
	changes.some(({ is, change }) => is === 'opening' && change.time > toldAt);

function parentDone(
	issue: IDataObject,
	{ identity, time, user, issue: last }: Change,
	children: readonly Child[],
): Change {
	const parent = changedIssue(issue);
	const keys = children.map(({ key }) => key);
	return {
		identity: identities.caused(parent.id, 'childrenDone', identity),
		event: 'childrenDone',
		time,
		...(user === undefined ? {} : { user }),
		issue: parent,
		changes: [],
		subject: { name: SUBJECT, value: { total: keys.length, keys, last: last?.key } },
	};
}

type Child = ReturnType<typeof changedIssue>;

/**
 * The children of parents, by the ID of the parent. Jira's index may lag: of the issues that were changed, what was read
 * of them counts.
 */
async function familiesOf(
	parents: readonly IDataObject[],
	found: readonly Change[],
	facts: FamilyFacts,
	jira: AskedJira,
): Promise<ReadonlyMap<string, readonly Child[]>> {
	const children = new Map<string, Child>();
	for (const some of chunksOf(parents, MOST_PARENTS)) {
		for (const child of await childrenOf(
			some.map(({ key }) => String(key)),
			facts,
			jira,
		)) {
			children.set(child.id, child);
		}
	}
	for (const { issue } of found) {
		if (issue?.fields !== undefined) children.set(issue.id, changedIssue({ ...issue }));
	}
	return new Map(
		parents.map(({ id, key }) => [
			String(id),
			[...children.values()].filter(({ fields }) =>
				parentsIn(fields, facts).some((parent) => parent === id || parent === key),
			),
		]),
	);
}

async function childrenOf(
	parents: readonly string[],
	{ epicLink }: FamilyFacts,
	{ send, site }: AskedJira,
): Promise<Child[]> {
	const list = `in (${parents.map(jqlText).join(', ')})`;
	const byEpic = epicLink === undefined ? '' : ` OR cf[${epicLink.replace(/\D/g, '')}] ${list}`;
	const body = {
		jql: `parent ${list}${byEpic} ORDER BY created ASC, key ASC`,
		fields: ['status', 'parent', ...(epicLink === undefined ? [] : [epicLink])],
	};
	const isCloud = site.flavour === 'cloud';
	const search = isCloud ? 'POST /rest/api/3/search/jql' : 'POST /rest/api/2/search';
	const children: Child[] = [];
	for await (const page of listPages(send, site, call(search, { body }), {
		limit: Infinity,
		pageSize: isCloud ? 100 : 1000,
	})) {
		children.push(...(page as readonly IDataObject[]).map(changedIssue));
	}
	return children;
}

async function familyFacts({ send, site }: AskedJira): Promise<FamilyFacts> {
	const [statuses, fields] = await Promise.all([
		send(call('GET /rest/api/3/status')),
		// On Cloud, every parent stands in the field of that name.
		site.flavour === 'cloud' ? [] : send(call('GET /rest/api/3/field')),
	]);
	const done = (statuses as readonly IDataObject[])
		.filter(({ statusCategory }) => (statusCategory as IDataObject | undefined)?.['key'] === 'done')
		.map(({ id }) => String(id));
	const epicLink = (fields as ReadonlyArray<{ id: string; schema?: FieldSchema }>).find(
		({ schema }) => schema !== undefined && fieldKind(schema) === 'epicLink',
	);
	return { done: new Set(done), epicLink: epicLink?.id };
}

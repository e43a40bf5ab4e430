import type { Happening, UpdateReason } from './events/happening';
import type {
	ChangeItem,
	Comment,
	Contribution,
	Contributions,
	FieldValue,
	Issue,
	IssueState,
	JiraSettings,
	Worklog,
} from './model';

/** The initial values of a new issue. */
export interface IssueDraft {
	projectId: string;
	key: string;
	statusId: string;
	creatorId: string;
	values: Record<string, FieldValue>;
	properties?: Issue['properties'];
}

/** What changes in an issue; null empties a field. */
export interface IssueChange {
	values?: Record<string, FieldValue | null>;
	statusId?: string;
}

/** What somebody contributes, before the store adds author and time. */
export type Draft<List extends keyof Contributions> = Omit<
	Contributions[List],
	'id' | 'authorId' | 'updateAuthorId' | 'created' | 'updated'
>;

export type CommentDraft = Draft<'comments'>;

/** An issue as the index knows it, and its current state. */
export interface SearchEntry {
	readonly state: IssueState;
	readonly issue: Issue;
}

/** Returns what history records for a change; the store does not know what fields mean. */
export type DescribeChange = (before: IssueState, after: IssueState) => ChangeItem[];

/** All issues, by id and by key. Ids are consecutive, so the same requests lead to the same ids. */
export interface IssueStore {
	readonly size: number;
	all(): IterableIterator<Issue>;
	get(id: string): Issue | undefined;
	/** Ignores the case of keys, as Jira does. */
	byKey(key: string): Issue | undefined;
	byIdOrKey(idOrKey: string): Issue | undefined;
	childrenOf(id: string): Issue[];
	create(draft: IssueDraft): Issue;
	change(issue: Issue, change: IssueChange, authorId: string): void;
	/** Adds to the history what is not kept in a field: a file, or a place in an order. */
	record(issue: Issue, items: readonly ChangeItem[], authorId: string): void;
	/** Sets properties, or removes those that are undefined. */
	setProperties(issue: Issue, properties: Readonly<Record<string, unknown>>): void;
	/** Gives an issue its place in another project, or in its own; its earlier keys go on to name it. */
	move(issue: Issue, projectId: string, key: string): void;
	/** @param withProject whether its project goes too, which Jira reports instead of each issue */
	remove(issue: Issue, withProject?: boolean): void;
	contribute<List extends keyof Contributions>(
		issue: Issue,
		list: List,
		draft: Draft<List>,
		authorId: string,
	): Contributions[List];
	revise<One extends Contribution>(
		issue: Issue,
		contribution: One,
		change: Partial<Omit<One, keyof Contribution> & Pick<One, 'visibility' | 'properties'>>,
		authorId: string,
	): void;
	withdraw(issue: Issue, list: keyof Contributions, contribution: Contribution): void;
	/** What a search sees now; it sees the latest state of the issues in `reconcile`. */
	index(reconcile: ReadonlySet<string>): SearchEntry[];
}

interface StoreOptions {
	clock: () => number;
	settings: JiraSettings;
	describe: DescribeChange;
	/** Told of everything that happens. */
	report: (happening: Happening) => void;
	/** Removes what other stores keep of an issue that goes. */
	forget: (issue: Issue) => void;
}

/** What an issue's update is about if something of a list was added, changed or removed. */
const reasons = {
	comments: { created: 'commented', updated: 'commentEdited', deleted: 'commentDeleted' },
	worklogs: { created: 'workLogged', updated: 'worklogUpdated', deleted: 'worklogDeleted' },
} as const satisfies Record<keyof Contributions, Record<string, UpdateReason>>;

interface Pending {
	/** What the index still shows; null while it does not know the issue. */
	state: IssueState | null;
	until: number;
}

function snapshot(issue: Issue): IssueState {
	return { ...issue, comments: [...issue.comments] };
}

function merged(
	values: Readonly<Record<string, FieldValue>>,
	change: Record<string, FieldValue | null>,
): Record<string, FieldValue> {
	const entries = Object.entries({ ...values, ...change });
	return Object.fromEntries(
		entries.filter((entry): entry is [string, FieldValue] => entry[1] !== null),
	);
}

/** Makes an empty store. */
export function createIssueStore({
	clock,
	settings,
	describe,
	report,
	forget,
}: StoreOptions): IssueStore {
	const issues = new Map<string, Issue>();
	const idByKey = new Map<string, string>();
	const childIds = new Map<string, Set<string>>();
	const pending = new Map<string, Pending>();
	const next = { issue: 10000, comments: 10000, worklogs: 10000, history: 10000 };

	const lag = (issue: Issue, state: IssueState | null): void => {
		if (settings.searchLag <= 0) return;
		const earlier = pending.get(issue.id);
		const shown = earlier && earlier.until > clock() ? earlier.state : state;
		pending.set(issue.id, { state: shown, until: clock() + settings.searchLag });
	};

	const setParent = (issue: Issue, parentId: FieldValue | undefined): void => {
		const before = issue.values.parent;
		if (typeof before === 'string') childIds.get(before)?.delete(issue.id);
		if (typeof parentId !== 'string') return;
		const siblings = childIds.get(parentId) ?? new Set();
		childIds.set(parentId, siblings.add(issue.id));
	};

	const touch = (issue: Issue): void => {
		lag(issue, snapshot(issue));
		issue.updated = clock();
	};

	const addHistory = (
		issue: Issue,
		items: readonly ChangeItem[],
		authorId: string,
		reason: UpdateReason = 'fields',
	): void => {
		const id = String(next.history++);
		const entry = { id, authorId, created: clock(), items: [...items] };
		issue.changelog.push(entry);
		report({ kind: 'issueUpdated', issue, reason, entry, by: authorId });
	};

	const reportContribution = (
		issue: Issue,
		list: keyof Contributions,
		contribution: Contribution,
		how: 'created' | 'updated' | 'deleted',
		by: string | undefined,
	): void => {
		const author = by === undefined ? {} : { by };
		const reason = reasons[list][how];
		if (list === 'comments') {
			const comment = contribution as Comment;
			report({ kind: 'comment', how, thing: comment, issue, ...author });
			const shown = how === 'deleted' ? {} : { comment };
			report({ kind: 'issueUpdated', issue, reason, ...shown, ...author });
		} else {
			report({ kind: 'worklog', how, thing: contribution as Worklog, issue, ...author });
			report({ kind: 'issueUpdated', issue, reason, ...author });
		}
	};

	const listOf = (issue: Issue, contribution: Contribution): keyof Contributions =>
		issue.comments.some((one) => one === contribution) ? 'comments' : 'worklogs';

	const byKey = (key: string): Issue | undefined => {
		const id = idByKey.get(key) ?? idByKey.get(key.toUpperCase());
		return id === undefined ? undefined : issues.get(id);
	};

	const childrenOf = (id: string): Issue[] =>
		[...(childIds.get(id) ?? [])].flatMap((childId) => issues.get(childId) ?? []);

	return {
		get size() {
			return issues.size;
		},
		all: () => issues.values(),
		get: (id) => issues.get(id),
		byKey,
		byIdOrKey: (idOrKey) => issues.get(idOrKey) ?? byKey(idOrKey),
		childrenOf,
		create: (draft) => {
			const now = clock();
			const issue: Issue = {
				id: String(next.issue++),
				properties: {},
				...draft,
				values: {},
				created: now,
				updated: now,
				statusChanged: now,
				resolved: null,
				comments: [],
				worklogs: [],
				changelog: [],
			};
			lag(issue, null);
			setParent(issue, draft.values.parent);
			issue.values = draft.values;
			issues.set(issue.id, issue);
			idByKey.set(issue.key, issue.id);
			report({ kind: 'issueCreated', issue, by: issue.creatorId });
			return issue;
		},
		change: (issue, { values = {}, statusId = issue.statusId }, authorId) => {
			const before = snapshot(issue);
			touch(issue);
			if ('parent' in values) setParent(issue, values.parent ?? undefined);
			issue.values = merged(issue.values, values);
			if (statusId !== issue.statusId) issue.statusChanged = clock();
			issue.statusId = statusId;
			if (issue.values.resolution !== before.values.resolution) {
				issue.resolved = issue.values.resolution === undefined ? null : clock();
			}
			const items = describe(before, issue);
			if (items.length > 0) addHistory(issue, items, authorId);
		},
		record: (issue, items, authorId) => {
			touch(issue);
			addHistory(issue, items, authorId);
		},
		setProperties: (issue, properties) => {
			const all = Object.entries({ ...issue.properties, ...properties });
			issue.properties = Object.fromEntries(all.filter(([, value]) => value !== undefined));
			for (const [key, value] of Object.entries(properties)) {
				const how = value === undefined ? 'deleted' : 'set';
				report({ kind: 'issueProperty', how, thing: { key, value }, issue });
			}
		},
		move: (issue, projectId, key) => {
			touch(issue);
			issue.projectId = projectId;
			issue.key = key;
			idByKey.set(key, issue.id);
			report({ kind: 'issueUpdated', issue, reason: 'moved' });
		},
		remove: (issue, withProject = false) => {
			if (!withProject) {
				report({ kind: 'issueDeleted', issue });
				for (const thing of issue.comments) {
					report({ kind: 'comment', how: 'deleted', thing, issue, follows: true });
				}
				for (const thing of issue.worklogs) {
					report({ kind: 'worklog', how: 'deleted', thing, issue, follows: true });
				}
				forget(issue);
			}
			setParent(issue, undefined);
			for (const child of childrenOf(issue.id)) {
				child.values = merged(child.values, { parent: null });
			}
			issues.delete(issue.id);
			idByKey.delete(issue.key);
			pending.delete(issue.id);
			childIds.delete(issue.id);
		},
		contribute: <List extends keyof Contributions>(
			issue: Issue,
			list: List,
			draft: Draft<List>,
			authorId: string,
		) => {
			touch(issue);
			const now = clock();
			const id = String(next[list]++);
			const author = { authorId, updateAuthorId: authorId, created: now, updated: now };
			const contribution = { id, ...draft, ...author } as unknown as Contributions[List];
			(issue[list] as Array<Contributions[List]>).push(contribution);
			reportContribution(issue, list, contribution, 'created', authorId);
			return contribution;
		},
		revise: (issue, contribution, change, authorId) => {
			touch(issue);
			Object.assign(contribution, change, { updateAuthorId: authorId, updated: clock() });
			reportContribution(issue, listOf(issue, contribution), contribution, 'updated', authorId);
		},
		withdraw: (issue, list, contribution) => {
			touch(issue);
			const index = issue[list].findIndex((one) => one === contribution);
			if (index < 0) return;
			issue[list].splice(index, 1);
			reportContribution(issue, list, contribution, 'deleted', undefined);
		},
		index: (reconcile) => {
			const now = clock();
			const entries: SearchEntry[] = [];
			for (const issue of issues.values()) {
				const waiting = pending.size > 0 ? pending.get(issue.id) : undefined;
				if (!waiting || waiting.until <= now || reconcile.has(issue.id)) {
					if (waiting && waiting.until <= now) pending.delete(issue.id);
					entries.push({ state: issue, issue });
				} else if (waiting.state) {
					entries.push({ state: waiting.state, issue });
				}
			}
			return entries;
		},
	};
}

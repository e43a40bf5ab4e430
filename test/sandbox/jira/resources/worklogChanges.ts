import type { Worklog } from '../model';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { readableBy } from '../visibility';
import { worklogView } from '../views/worklog';

/** A worklog that was updated or deleted. */
interface Change {
	readonly worklogId: number;
	readonly updatedTime: number;
}

/** The most entries of a page, and the most ids of a request. */
const most = 1000;

/** Changes of the last minute are left out. */
const settled = 60_000;

/** A page of changes, oldest first; the next one begins where it ends. Source: "Get IDs of updated worklogs". */
function changesPage(all: readonly Change[], ask: Ask): Answer {
	const { jira, query, address } = ask;
	const since = query.integer('since', 0, Number.MAX_SAFE_INTEGER);
	const changes = all
		.filter(({ updatedTime }) => updatedTime > since && updatedTime <= jira.clock() - settled)
		.toSorted((one, other) => one.updatedTime - other.updatedTime);
	const values = changes.slice(0, most);
	const lastPage = changes.length <= most;
	const until = values.at(-1)?.updatedTime ?? since;
	const next = new URL(address);
	next.searchParams.set('since', String(until));
	return ok({
		values: values.map((change) => ({
			...change,
			...(jira.flavour === 'cloud' ? { properties: [] } : {}),
		})),
		since,
		until,
		self: address,
		...(lastPage ? {} : { nextPage: next.toString() }),
		lastPage,
	});
}

/** The worklogs that the user may read, with their issues. */
function* readableWorklogs(ask: Ask) {
	for (const issue of ask.jira.issues.all()) {
		if (visibleIssue(issue.id, ask) === undefined) continue;
		for (const worklog of readableBy(ask.viewer, issue.worklogs)) yield { issue, worklog };
	}
}

const changeOf = ({ id, updated }: Worklog): Change => ({
	worklogId: Number(id),
	updatedTime: updated,
});

function listWorklogs(ask: Ask): Answer {
	const { ids } = ask.body;
	if (!Array.isArray(ids) || ids.length === 0 || ids.length > most) {
		throw refusal(400, `The request must contain 1 to ${most} worklog ids.`);
	}
	const wanted = new Set(ids.map(String));
	const found = [...readableWorklogs(ask)].filter(({ worklog }) => wanted.has(worklog.id));
	return ok(
		found.map(({ issue, worklog }) => worklogView(issue, worklog, ask, ask.query.set('expand'))),
		{ keys: ids.length },
	);
}

/** What changed in the worklogs of all issues. */
export const worklogChangeRoutes = routes(
	{
		'GET worklog/updated': (ask) =>
			changesPage(
				[...readableWorklogs(ask)].map(({ worklog }) => changeOf(worklog)),
				ask,
			),
		'GET worklog/deleted': (ask) =>
			changesPage(
				ask.jira.deletedWorklogs.map(({ id, deleted }) => ({
					worklogId: Number(id),
					updatedTime: deleted,
				})),
				ask,
			),
		'POST worklog/list': listWorklogs,
	},
	{ needsUser: true },
);

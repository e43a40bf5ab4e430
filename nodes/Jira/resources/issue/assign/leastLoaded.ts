import { call, RequestFailed, type Site } from '../../../../connection';
import { ItemRefused, type RunContext } from '../../../../operation';
import { projectInKey } from '../../../../values/issueReference';
import { jqlText } from '../../../../values/jql';

const COUNT = 'POST /rest/api/3/search/approximate-count';
const SEARCH = 'POST /rest/api/2/search';

/** The endpoints for counting issues: Cloud has one for it, Data Center tells the total of a search. */
export const countEndpoints = { cloud: [COUNT], dataCenter: [SEARCH] } as const;

type CountContext = RunContext<typeof COUNT | typeof SEARCH>;

/**
 * How many issues people have: counted once per run, and then with what the run assigns. Jira's index lags behind, so
 * counting again would give all issues of a run to the same person.
 */
class Loads {
	private readonly loads = new Map<string, number>();

	/** Who could not get an issue of a project. */
	private readonly unfit = new Set<string>();

	counted(id: string, load: number): void {
		this.loads.set(id, load);
	}

	/** The candidate with the fewest issues; of several, the one named first. Undefined if nobody is left. */
	take(candidates: readonly string[], project: string): { id: string; load: number } | undefined {
		const fit = candidates.filter((id) => !this.unfit.has(`${project} ${id}`));
		const least = Math.min(...fit.map((id) => this.of(id)));
		const id = fit.find((one) => this.of(one) === least);
		if (id === undefined) return undefined;
		this.loads.set(id, least + 1);
		return { id, load: least };
	}

	giveBack(id: string): void {
		this.loads.set(id, this.of(id) - 1);
	}

	leaveOut(id: string, project: string): void {
		this.unfit.add(`${project} ${id}`);
	}

	private of(id: string): number {
		return this.loads.get(id) ?? 0;
	}
}

/**
 * Assigns an issue to the candidate who has the fewest issues. Who cannot be assigned to issues of the project is left
 * out from then on.
 *
 * @param condition JQL for the issues that count, beside the assignee
 * @param assign assigns the issue; throws what Jira says against it
 * @returns whom it was assigned to, and how many issues that person had before
 */
export async function assignToLeastLoaded(
	issue: string,
	candidates: readonly string[],
	condition: string,
	context: CountContext,
	assign: (id: string) => Promise<void>,
): Promise<{ id: string; load: number }> {
	const loads = await loadsOf(candidates, condition, context);
	const project = projectInKey(issue) ?? issue;
	for (;;) {
		const taken = loads.take(candidates, project);
		if (taken === undefined) throw nobodyFits(issue);
		const isDone = await assign(taken.id).then(
			() => true,
			(reason: unknown) => {
				loads.giveBack(taken.id);
				if (!isAboutAssignee(reason)) throw reason;
				loads.leaveOut(taken.id, project);
				context.tell(
					`${taken.id} was left out: Jira does not allow this person to be assigned to ${issue}.`,
				);
				return false;
			},
		);
		if (isDone) return taken;
	}
}

async function loadsOf(
	candidates: readonly string[],
	condition: string,
	context: CountContext,
): Promise<Loads> {
	const { loadOnce } = context;
	const loads = await loadOnce(
		`loads by ${condition}`,
		async () => await Promise.resolve(new Loads()),
	);
	await Promise.all(
		candidates.map(
			async (id) =>
				await loadOnce(`load of ${id} by ${condition}`, async () => {
					loads.counted(id, await countOf(id, condition, context));
				}),
		),
	);
	return loads;
}

async function countOf(
	id: string,
	condition: string,
	{ site, send }: CountContext,
): Promise<number> {
	const answer = await send(countRequest(`assignee = ${jqlText(id)} AND (${condition})`, site));
	const { count, total } = answer as { count?: number; total?: number };
	return count ?? total ?? 0;
}

function countRequest(jql: string, { flavour }: Pick<Site, 'flavour'>) {
	return flavour === 'cloud'
		? call(COUNT, { body: { jql } })
		: call(SEARCH, { body: { jql, maxResults: 0, fields: ['id'] } });
}

/** Whether Jira refused an issue because of whom it should get. */
function isAboutAssignee(reason: unknown): boolean {
	return (
		reason instanceof RequestFailed &&
		reason.failure.status === 400 &&
		'assignee' in reason.failure.fields
	);
}

function nobodyFits(issue: string): ItemRefused {
	return new ItemRefused(
		`None of the people can be assigned to ${issue}`,
		'Give somebody the permission Assignable User in this project, or name others.',
	);
}

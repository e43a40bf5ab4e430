import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../../connection';
import { attachEach, attachSteps } from '../../attachment/uploads';
import { addedComment } from '../../comment/addedComment';
import { withUrl } from '../issueOutput';
import { link } from './copiedLinks';
import { descendantsOf, type Descendant } from './descendants';
import type { CloneInput } from './form';
import { CREATE, ISSUE, plannedClone, type CloneContext, type ClonePlan } from './plannedClone';

/** An issue that is cloned. */
interface Member {
	/** Key of the original. */
	readonly original: string;
	readonly plan: ClonePlan;
	/** What it stands below, for all but the first. */
	readonly below?: Descendant;
}

/**
 * Clones an issue, and what stands below it if that is wanted: reads all that is copied, then creates the clones level
 * by level, and adds links, files and comments to them.
 */
export async function clonedIssue(asked: CloneInput, context: CloneContext): Promise<IDataObject> {
	const original = (await context.send(
		call(ISSUE, { path: { issueIdOrKey: asked.issue }, query: { fields: '*all' } }),
	)) as IDataObject;
	const members = await membersOf(asked, original, context);
	const links = members.flatMap(({ original: from, plan }) =>
		plan.links.map((one) => ({ from, one })),
	);
	const files = members.flatMap(({ plan }) => plan.files);
	const comments = members.flatMap(({ original: of, plan }) =>
		plan.comments.map((comment, index) => ({ of, comment, index })),
	);
	const isAlone = members.length === 1;
	const planned = context.steps.plan(
		...members.map(({ original: of, below }) => (below ? `Create clone of ${of}` : 'Create clone')),
		...links.map(({ from, one: { other } }) => {
			const step = isAlone ? `Link to ${other}` : `Link clone of ${from} to ${other}`;
			return { step, again: 'harmless' } as const;
		}),
		...attachSteps(files),
		...comments.map(({ of, index }) =>
			isAlone ? `Copy comment ${index + 1}` : `Copy comment ${index + 1} of ${of}`,
		),
	);
	const steps = [...planned];
	const creating = steps.splice(0, members.length);
	const linking = steps.splice(0, links.length);
	const attaching = steps.splice(0, files.length);

	const clones = new Map<string, IDataObject>();
	const depths = [...new Set(members.map(({ below }) => below?.depth ?? 0))];
	for (const depth of depths) {
		await allDone(
			members.map(async ({ original: of, plan, below }, index) => {
				if ((below?.depth ?? 0) !== depth) return;
				const body = below === undefined ? plan.body : placedBody(plan.body, below, clones);
				const created = await creating[index]?.carryOut(
					async () => await create(body, plan, context),
				);
				clones.set(of, created ?? {});
			}),
		);
	}
	const cloneOf = (of: string) => String(clones.get(of)?.['key'] ?? of);
	for (const [index, { from, one }] of links.entries()) {
		const other = one.isToOriginal === true ? one.other : cloneOf(one.other);
		await linking[index]?.carryOut(
			async () => await link(cloneOf(from), { ...one, other }, context),
		);
	}
	for (const { original: of, plan } of members) {
		const own = attaching.splice(0, plan.files.length);
		await attachEach(cloneOf(of), plan.files, own, context);
	}
	// One after the other: Jira sorts them by when they were added.
	for (const [index, { of, comment }] of comments.entries()) {
		await steps[index]?.carryOut(async () => await addedComment(cloneOf(of), comment, context));
	}
	const [first, ...others] = members as [Member, ...Member[]];
	const copied = { links: links.length, attachments: files.length, comments: comments.length };
	return {
		...withUrl(
			{ id: clones.get(first.original)?.['id'], key: cloneOf(first.original) },
			context.site,
		),
		clonedFrom: first.original,
		...copied,
		...(asked.withChildren && {
			children: others.map(({ original: of }) =>
				withUrl({ id: clones.get(of)?.['id'], key: cloneOf(of), clonedFrom: of }, context.site),
			),
		}),
	};
}

/** The issue and what is cloned with it, with all that their clones get. */
async function membersOf(
	asked: CloneInput,
	original: IDataObject,
	context: CloneContext,
): Promise<Member[]> {
	const below = asked.withChildren ? await descendantsOf(original, context) : [];
	const key = String(original['key']);
	const family = new Set([key, ...below.map(({ issue }) => String(issue['key']))]);
	const first = { original: key, plan: await plannedClone(asked, original, family, context) };
	const { project } = asked.changes;
	const child: CloneInput = {
		...asked,
		changes: project === undefined ? {} : { project },
		otherFields: [],
		summaryPrefix: undefined,
		linkToOriginal: false,
	};
	const others = await Promise.all(
		below.map(async (one) => ({
			original: String(one.issue['key']),
			plan: await plannedClone(child, one.issue, family, context),
			below: one,
		})),
	);
	return [first, ...others];
}

/** The body of a clone below that of its parent. */
function placedBody(
	body: IDataObject,
	{ field, parent }: Descendant,
	clones: ReadonlyMap<string, IDataObject>,
): IDataObject {
	const key = String(clones.get(parent)?.['key']);
	const above = field === 'parent' ? { parent: { key } } : { [field]: key };
	return { ...body, fields: { ...(body['fields'] as IDataObject), ...above } };
}

async function create(
	body: IDataObject,
	{ find }: ClonePlan,
	context: CloneContext,
): Promise<IDataObject> {
	return await context.doOrFind(
		async () => (await context.send(call(CREATE, { body }))) as IDataObject,
		() => (context.marks.wanted ? find : undefined),
	);
}

/** Waits for all, then throws the reason of the first that failed. */
async function allDone(work: ReadonlyArray<Promise<unknown>>): Promise<void> {
	const failed = (await Promise.allSettled(work)).find((end) => end.status === 'rejected');
	if (failed !== undefined) throw failed.reason;
}

import { plainLabel } from '../../nodes/fields';
import { unwrapLocator } from '../../nodes/values/locator';
import { located } from '../nodes/Jira/jiraRun';
import { holding, type Context, type FilledForm } from './contexts';
import { firstExample } from './examplesOf';
import { badReference, writesIn, type Finding } from './findings';
import { at, placesOf, put, type Place, type Values } from './form';
import type { Guarded } from './guardedNodes';
import { OF_EDITOR, type Trials } from './trials';
import type { Run, World } from './world';

/** What people and expressions enter for things that do not exist. */
const BAD = ['NOPE-1', '../x', '0', '  ', 'נועה', '"'];

/** Fields whose value is in a path but names nothing that has to exist: the request creates it under that name. */
const CREATED: ReadonlySet<string> = new Set(['issueProperty.set.propertyKey']);

/**
 * Tries references to things that do not exist: each alone, and all of them together with a good one.
 *
 * @param first the run of the first sample
 */
export async function referenceFindings(
	world: World,
	{ guarded, filled, contexts: [context] }: Trials,
	first: Run,
): Promise<Finding[]> {
	const findings: Finding[] = [];
	if (context === undefined) return findings;
	for (const field of placesOf(filled.form)) {
		if (OF_EDITOR.has(field.property.name)) continue;
		if (CREATED.has(`${guarded.name}.${field.property.name}`)) continue;
		const base = referring(field, context, filled, first);
		if (base === undefined) continue;
		findings.push(...(await tried(world, guarded, context, field, base)));
	}
	return findings;
}

/**
 * Values in which a field refers to something: it is picked from what Jira has, or its value is part of the path of a
 * request.
 */
function referring(
	field: Place,
	context: Context,
	filled: FilledForm,
	first: Run,
): Values | undefined {
	const { property, path, inSet } = field;
	if (inSet) return undefined;
	if (property.type === 'resourceLocator') {
		const held = at(context.values, path) ?? firstExample(field, filled.source);
		return held === undefined ? undefined : holding(context.values, field, held, filled);
	}
	const held = at(context.values, path);
	const isInPath =
		['string', 'number'].includes(property.type) &&
		first.requests.some((request) => segmentsOf(request.path).includes(String(held)));
	return isInPath ? context.values : undefined;
}

function segmentsOf(path: string): string[] {
	return (path.split('?', 1)[0] ?? '').split('/').map(decodeURIComponent);
}

async function tried(
	world: World,
	guarded: Guarded,
	{ sample }: Context,
	{ property, path }: Place,
	base: Values,
): Promise<Finding[]> {
	const label = plainLabel(property.displayName);
	const givens = BAD.filter((given) => property.required === true || given.trim() !== '');
	const trees = givens.map((given) => put(base, path, referenceLike(at(base, path), given)));

	await world.prepare(guarded, sample);
	const alone = await world.run(guarded, { items: [base] });
	const findings: Finding[] = [];
	for (const [index, tree] of trees.entries()) {
		await world.prepare(guarded, sample);
		const { error, requests } = await world.run(guarded, { items: [tree] });
		if (error === undefined && deletesNothing(guarded)) continue;
		findings.push(
			...badReference({
				label,
				given: givens[index] ?? '',
				refusal: error && {
					itemIndex: error.itemIndex,
					text: `${error.message} ${error.description ?? ''}`,
				},
				expectedIndex: 0,
				writes: writesIn(requests).length,
			}),
		);
	}
	if (alone.error !== undefined) return findings;

	await world.prepare(guarded, sample);
	const beside = await world.run(guarded, { items: [...trees, base], continueOnFail: true });
	const outputsOf = (item: number) =>
		beside.outputs.filter(({ pairedItem }) => (pairedItem as { item: number }).item === item);
	for (const [index, given] of givens.entries()) {
		const [output] = outputsOf(index);
		const { error, details } = (output?.json ?? {}) as {
			error?: string;
			details?: { itemIndex?: number; description?: string };
		};
		if (error === undefined && deletesNothing(guarded)) continue;
		findings.push(
			...badReference({
				label,
				given,
				refusal:
					error === undefined
						? undefined
						: { itemIndex: details?.itemIndex, text: `${error} ${details?.description ?? ''}` },
				expectedIndex: index,
				writes: 0,
			}),
		);
	}
	const good = outputsOf(trees.length);
	if (good.length === 0 || good.some(({ json }) => 'error' in json)) {
		findings.push({
			name: 'bad reference',
			what: `'${label}': a good item beside bad ones fails: ${JSON.stringify(good[0]?.json)}`,
		});
	}
	return findings;
}

/** Jira answers the deletion of data from tools in the same way, whether or not there was any. */
function deletesNothing({ node, operation }: Guarded): boolean {
	return node === 'jiraDevOps' && operation.access === 'delete';
}

function referenceLike(held: unknown, given: string): unknown {
	if (unwrapLocator(held) === held) return given;
	return located((held as { mode: string }).mode, given);
}

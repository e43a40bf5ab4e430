import { call, listPages } from '../../../connection';
import { objectField, type Details } from '../../../fields';
import { ItemRefused, type RunContext } from '../../../operation';
import type { ObjectKind, WrittenObject } from '../../../values/numberedObject';
import { objectId } from '../../lookUps/objectId';

/** The endpoint for the contexts of a field. Only Cloud has it. */
export const CONTEXTS = 'GET /rest/api/3/field/{fieldId}/context';

const KIND: ObjectKind = { one: 'context', several: 'contexts', addresses: ['/context/'] };

const LABEL = 'Context';

const PAGE_SIZE = 50;

/** Where a field has options of its own: in some projects and for some types of issues. */
export interface FieldContext {
	readonly id: string;
	readonly name: string;
	/** Whether it is for all projects that have no context of their own. */
	readonly isGlobalContext?: boolean;
}

/** The context of a field. */
export function contextField<const Some extends Details>(details: Some) {
	return objectField(
		LABEL,
		KIND,
		{ list: 'searchFieldContexts', name: 'Default Configuration Scheme for Severity', id: '10025' },
		details,
	);
}

type Context = Pick<RunContext<typeof CONTEXTS>, 'loadOnce' | 'send' | 'site'>;

/** The contexts of a field, read once per run. */
export async function contextsOf(
	fieldId: string,
	{ loadOnce, send, site }: Context,
): Promise<readonly FieldContext[]> {
	return await loadOnce(`contexts of ${fieldId}`, async () => {
		const request = call(CONTEXTS, { path: { fieldId } });
		const contexts: FieldContext[] = [];
		for await (const page of listPages(send, site, request, {
			limit: Infinity,
			pageSize: PAGE_SIZE,
		})) {
			contexts.push(...(page as readonly FieldContext[]));
		}
		return contexts;
	});
}

/**
 * The context of a field with a name or an ID.
 *
 * @throws ItemRefused if none or more than one has that name
 */
export async function contextCalled(
	written: WrittenObject,
	fieldId: string,
	context: Context,
): Promise<FieldContext> {
	const contexts = await contextsOf(fieldId, context);
	const id = await objectId(
		written,
		LABEL,
		KIND,
		{
			list: `contexts of ${fieldId}`,
			load: async () => await Promise.resolve(contexts),
			tell: ({ isGlobalContext = false }) => (isGlobalContext ? 'for all projects' : undefined),
		},
		context,
	);
	const found = contexts.find((one) => one.id === id);
	if (found !== undefined) return found;
	throw new ItemRefused(
		`'${LABEL}' is "${written.value}", but the field ${fieldId} has no such context`,
		`It has ${listed(contexts)}.`,
	);
}

/**
 * The context that people mean if they name none: the only one, or the one for all projects.
 *
 * @throws ItemRefused if it is not clear which one that is
 */
export function usualContext(contexts: readonly FieldContext[], fieldId: string): FieldContext {
	const forAll = contexts.filter(({ isGlobalContext }) => isGlobalContext === true);
	const [only, ...others] = contexts.length > 1 ? forAll : contexts;
	if (only !== undefined && others.length === 0) return only;
	if (contexts.length === 0) {
		throw new ItemRefused(
			`The field ${fieldId} has no context, so no project uses it`,
			'Add a context to the field in Jira first.',
		);
	}
	throw new ItemRefused(
		`'${LABEL}' is empty, but the field ${fieldId} has ${contexts.length} contexts, and ${
			only === undefined ? 'none' : 'more than one'
		} of them is for all projects`,
		`Choose one of ${listed(contexts)}.`,
	);
}

/** The most contexts that a sentence names. */
const MOST_NAMED = 10;

function listed(contexts: readonly FieldContext[]): string {
	const named = contexts.slice(0, MOST_NAMED).map(({ id, name }) => `${name} (ID ${id})`);
	const more = contexts.length - named.length;
	return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

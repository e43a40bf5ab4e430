import {
	accessOf,
	factsOf,
	type AnswerFacts,
	type Endpoint,
	type EndpointFacts,
	type PagingKind,
} from '../../nodes/endpoints';
import { draftFields, PROJECT_FIELD, type DraftField, type Part } from './draftFields';
import type { Wording } from './wording';

/** The kinds of pages that a list form can read; the others need `pages`. */
const READABLE: readonly PagingKind[] = ['startAt', 'nextPageToken', 'array'];

/** The maximum number of entries on a page if none is documented. */
const USUAL_PAGE = 50;

/** How an operation for an endpoint carries out an item. */
export type Manner = 'list' | 'firstPage' | 'request';

/** `firstPage`: a list with a kind of paging that nothing can read yet. */
export function mannerOf(endpoint: Endpoint): Manner {
	const { paging, answers } = factsOf(endpoint);
	if (accessOf(endpoint) !== 'read') return 'request';
	const isList = Object.values(answers).some(({ kind }) => kind === 'array');
	if (paging === undefined) return isList ? 'list' : 'request';
	return READABLE.includes(paging.kind) ? 'list' : 'firstPage';
}

/** The source of an operation, as a draft for its author; not formatted. */
export function operationFile(endpoint: Endpoint, wording: Wording): string {
	const facts = factsOf(endpoint);
	const fields = draftFields(endpoint);
	const isList = mannerOf(endpoint) === 'list';
	const { constant, displayName, action, description, effect } = wording;
	const output = isList ? undefined : outputOf(facts, fields, effect);
	const request = requestOf(fields, isList);
	const body = `${request} ${output ?? ''}`;
	const projects = fields.filter(({ maker }) => maker === PROJECT_FIELD);
	const makers = [...fields.map(({ maker }) => maker), ...(isList ? ['limitField'] : [])];
	return [
		...(body.includes('IDataObject') ? ["import type { IDataObject } from 'n8n-workflow';"] : []),
		...(makers.length > 0
			? [`import { ${[...new Set(makers)].toSorted().join(', ')} } from '../../../fields';`]
			: []),
		"import { operation } from '../../../operation';",
		...(projects.length > 0
			? ["import { projectCalled, projectEndpoints } from '../../projectCalled';"]
			: []),
		...(body.includes('definedOnly')
			? ["import { definedOnly } from '../../../values/definedOnly';"]
			: []),
		'',
		`export const ${constant} = operation({`,
		`displayName: '${displayName}',`,
		`action: '${action}',`,
		`description: '${description}',`,
		...(effect === undefined ? [] : [`effect: '${effect}',`]),
		`endpoint: '${endpoint}',`,
		...(projects.length > 0 ? ['endpoints: projectEndpoints,'] : []),
		`fields: {`,
		...fields.map(({ name, maker, given }) => `${name}: ${maker}(${given}),`),
		...(isList ? ['limit: limitField(),'] : []),
		'},',
		'',
		...(projects.length > 0 ? [`prepare: ${preparation(projects)},`] : []),
		`request: ${request},`,
		...(isList ? ['limit: ({ limit }) => limit,', `pageSize: ${pageSizeOf(facts)},`] : []),
		...(output === undefined ? [] : [`output: ${output},`]),
		'});',
		'',
	].join('\n');
}

/** Looks up the projects that an item names. */
function preparation(projects: readonly DraftField[]): string {
	const found = projects.map(({ name, value }) => {
		const lookedUp = `await projectCalled(asked.${name}, context)`;
		return `${name}: ${value.includes('?') ? `asked.${name} && (${lookedUp})` : lookedUp}`;
	});
	return `async (asked, context) => ({ ...asked, ${found.join(', ')} })`;
}

function requestOf(fields: readonly DraftField[], isList: boolean): string {
	const names = fields.map(({ name }) => name).join(', ');
	const parts = (['path', 'query'] as const).flatMap((part) => {
		const own = fields.filter((field) => field.part === part);
		return own.length === 0 ? [] : [`${part}: ${objectOf(own)}`];
	});
	const inBody = fields.filter(({ part }) => part === 'body');
	const [first] = inBody;
	if (first !== undefined) {
		parts.push(
			`body: ${first.parameter === undefined ? first.value : `definedOnly(${objectOf(inBody)})`}`,
		);
	}
	const taken = fields.length === 0 ? '()' : `({ ${names} })`;
	return isList || parts.length > 0 ? `${taken} => ({ ${parts.join(', ')} })` : '() => ({})';
}

function objectOf(fields: readonly DraftField[]): string {
	const entries = fields.map(({ parameter, value }) =>
		parameter === value ? value : `${parameter}: ${value}`,
	);
	return `{ ${entries.join(', ')} }`;
}

/** The output for an answer that is not an object. If Jira returns nothing, it only says what was done. */
function outputOf(
	{ answers }: EndpointFacts,
	fields: readonly DraftField[],
	effect: string | undefined,
): string | undefined {
	const kinds = new Set(Object.values(answers).map(({ kind }: AnswerFacts) => kind));
	if (kinds.has('object')) return undefined;
	if (kinds.has('array')) return '(body) => body as IDataObject[]';
	if (kinds.has('value') || kinds.has('text')) return '(body) => ({ value: body as string })';
	if (effect === undefined) return undefined;
	const names = fields
		.filter(({ part }: { part: Part }) => part === 'path')
		.map(({ name }) => name);
	return names.length === 0
		? `() => ({ ${effect}: true })`
		: `(_body, { ${names.join(', ')} }) => ({ ${effect}: true, ${names.join(', ')} })`;
}

function pageSizeOf({ query, paging }: EndpointFacts): number {
	const { maximum, default: usual } = query['maxResults'] ?? {};
	const documented = maximum ?? (Number(usual) || undefined);
	const isWhole = paging === undefined || paging.kind === 'array';
	return documented ?? (isWhole ? Infinity : USUAL_PAGE);
}

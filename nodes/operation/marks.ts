import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, type JiraRequest, type Send } from '../connection';
import type { Endpoint } from '../endpoints';

/** The key of the hidden property that says which item created an issue or a comment. */
export const MARK_KEY = 'n8n.request';

const MARKED: ReadonlySet<Endpoint> = new Set<Endpoint>([
	'POST /rest/api/3/issue',
	'POST /rest/api/3/issue/bulk',
	'POST /rest/api/3/issue/{issueIdOrKey}/comment',
	'POST /rest/api/3/issue/{issueIdOrKey}/worklog',
]);

/** Whether what an endpoint of Cloud creates gets a mark. */
export function takesMark(endpoint: Endpoint): boolean {
	return MARKED.has(endpoint);
}

/** Decides whether a run marks what it creates. */
export class Marks {
	/** @param wanted whether the user wants marks; turned off when this Jira refuses one */
	constructor(public wanted: boolean) {}

	/** A new mark, or undefined if marks are off. */
	next(): string | undefined {
		return this.wanted ? randomUUID() : undefined;
	}
}

/**
 * The part of a request body that sets the mark.
 *
 * @param others further properties of the same body
 */
export function marked(
	mark: string | undefined,
	others: readonly IDataObject[] = [],
): { properties?: IDataObject[] } {
	return mark === undefined
		? {}
		: { properties: [...others, { key: MARK_KEY, value: { id: mark } }] };
}

/** Whether a property, or one in a list of properties, holds a mark. Data Center's document has texts for values. */
export function holdsMark(property: unknown, mark: string): boolean {
	return JSON.stringify(property ?? null).includes(mark);
}

/** Sends requests; if Jira refuses one because of its mark, it and all later ones are sent without. */
export function sendMarked(send: Send, marks: Marks): Send {
	return async (request, transfer) => {
		if (!isMarkedRequest(request)) return await send(request, transfer);
		if (!marks.wanted) return await send(withoutMarks(request), transfer);
		return await send(request, transfer).catch(async (reason: unknown) => {
			if (!refusesMark(reason)) throw reason;
			marks.wanted = false;
			return await send(withoutMarks(request), transfer);
		});
	};
}

/** Whether a refusal is about the mark. Such a request was not carried out. */
export function refusesMark(reason: unknown): boolean {
	return (
		reason instanceof RequestFailed &&
		reason.failure.status === 400 &&
		/\bproperties\b|\bn8n\.request\b/.test(JSON.stringify(reason.answerBody ?? ''))
	);
}

function isMarkedRequest({ body }: JiraRequest): boolean {
	return body !== undefined && !Array.isArray(body) && [body, ...updatesIn(body)].some(isMarked);
}

function withoutMarks(request: JiraRequest): JiraRequest {
	const body = unmarked(request.body as IDataObject);
	const updates = updatesIn(body);
	return {
		...request,
		body: updates.length === 0 ? body : { ...body, issueUpdates: updates.map(unmarked) },
	};
}

/** The issues in the body of a bulk creation. */
function updatesIn({ issueUpdates }: IDataObject): readonly IDataObject[] {
	return Array.isArray(issueUpdates) ? (issueUpdates as IDataObject[]) : [];
}

function isMarked({ properties }: IDataObject): boolean {
	return (
		Array.isArray(properties) &&
		properties.some((property) => (property as IDataObject)['key'] === MARK_KEY)
	);
}

function unmarked(body: IDataObject): IDataObject {
	if (!isMarked(body)) return body;
	const { properties, ...rest } = body;
	const others = (properties as IDataObject[]).filter(({ key }) => key !== MARK_KEY);
	return others.length === 0 ? rest : { ...rest, properties: others };
}

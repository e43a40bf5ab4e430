import type { IDataObject } from 'n8n-workflow';
import { RequestFailed, type JiraRequest } from '../../connection';
import type { Endpoint } from '../../endpoints';
import { ItemRefused, shared, type Combination, type Sharing } from '../../operation';
import type { EntityKind, Verdict } from '../kinds';

/** Entities of one kind, with the rest of the request body. */
export interface Parcel {
	readonly kind: EntityKind;
	/** Properties, the name of the product… Only entities with the same ones can share a request. */
	readonly frame: IDataObject;
	readonly entities: readonly IDataObject[];
}

/** What one item sends. */
export interface Submission {
	readonly parcels: readonly Parcel[];
	/** Whether an item without a known issue is passed on instead of refused. */
	readonly passesOnUnknown: boolean;
	/** Why there is nothing to send, for an item without parcels. */
	readonly nothing?: string;
}

/** One entity, or a piece of one that is too large for a request. */
interface Part {
	readonly kind: EntityKind;
	readonly frame: IDataObject;
	readonly shareKey: string;
	readonly entity: IDataObject;
}

/** How many entities a message names. */
const MOST_NAMED = 5;

/**
 * How every kind of data is submitted: as many items per request as Jira accepts.
 *
 * @param endpoints the endpoints of the kinds
 */
export function submittingTo<const E extends Endpoint>(
	endpoints: readonly E[],
): { readonly endpoints: readonly E[]; readonly combine: Combination<Submission, E> } {
	return {
		endpoints,
		combine: shared({
			...submitting,
			request: (parts) => declared(requestFor(parts), endpoints),
		}),
	};
}

function declared<E extends Endpoint>(
	request: JiraRequest,
	endpoints: readonly E[],
): JiraRequest<E> {
	const endpoint = endpoints.find((one) => one === request.endpoint);
	if (endpoint === undefined) throw new Error(`${request.endpoint} is not declared`);
	return { ...request, endpoint };
}

function requestFor(parts: readonly Part[]): JiraRequest {
	const [{ kind, frame }] = parts as [Part];
	return kind.request(frame, entitiesIn(parts));
}

const submitting: Omit<Sharing<Submission, Part, readonly Verdict[]>, 'request'> = {
	parts: ({ parcels }) => parcels.flatMap(partsOf),
	key: ({ shareKey }) => shareKey,
	open: ({ kind, entity }) => {
		const request = kind.open(entity);
		return {
			tryAdd: (part) => request.tryAdd(part.entity),
			get isFull() {
				return request.isFull;
			},
		};
	},
	order: ({ kind: { listName, follows } }) => ({ is: listName, follows }),
	answers: (body, parts) => {
		const [{ kind }] = parts as [Part];
		return kind.verdicts(body, entitiesIn(parts));
	},
	step: ({ kind }) => kind.step,
	outcome: outcomeFor,
	output: (answers, submission) => report(answers.flat(), submission),
};

/** What became of what was sent, where Jira answered: what it takes in part is done. */
function outcomeFor(verdicts: readonly Verdict[]): 'done' | 'failed' | 'mayHaveBeenDone' {
	if (verdicts.some(({ isAccepted }) => isAccepted)) return 'done';
	return verdicts.some(({ reasons }) => reasons.length === 0) ? 'mayHaveBeenDone' : 'failed';
}

function partsOf({ kind, frame, entities }: Parcel): Part[] {
	const shareKey = JSON.stringify([kind.listName, frame]);
	return entities.flatMap((entity) =>
		kind.split(entity).map((piece) => ({ kind, frame, shareKey, entity: piece })),
	);
}

function entitiesIn(parts: readonly Part[]): IDataObject[] {
	return parts.map(({ entity }) => entity);
}

/**
 * The output of an item: what was accepted, what was rejected and why, what Jira's answer does not mention, and which
 * of its issues Jira does not have.
 *
 * @throws ItemRefused when everything was rejected
 * @throws RequestFailed when nothing was accepted, and Jira does not say that everything was rejected
 */
function report(
	verdicts: readonly Verdict[],
	{ passesOnUnknown, nothing }: Submission,
): IDataObject {
	const accepted = verdicts.filter(({ isAccepted }) => isAccepted);
	const rejected = verdicts.filter(({ reasons }) => reasons.length > 0);
	const unnamed = verdicts.filter(({ isAccepted, reasons }) => !isAccepted && reasons.length === 0);
	const unknownIssueKeys = unique(verdicts.flatMap(({ unknownIssues }) => unknownIssues));
	let reason = nothing;
	if (accepted.length === 0 && unnamed.length > 0) throw mayHaveBeenSent(unnamed, rejected);
	if (accepted.length === 0 && rejected.length > 0) {
		const lost = rejected.every(isLost);
		if (!lost) throw refusedByJira(rejected);
		if (!passesOnUnknown) throw withoutKnownIssue(unknownIssueKeys);
		reason = noIssueOf(unknownIssueKeys);
	}
	const unknown = new Set(unknownIssueKeys);
	return {
		sent: accepted.length > 0,
		...(reason === undefined ? {} : { reason }),
		accepted: accepted.map(({ key }) => key),
		...(unnamed.length > 0 && { mayHaveBeenSent: unnamed.map(({ key }) => key) }),
		rejected: rejected.map(({ key, reasons }) => ({ ...key, reasons: [...reasons] })),
		issueKeys: unique(accepted.flatMap(({ issues }) => issues)).filter((key) => !unknown.has(key)),
		unknownIssueKeys,
	};
}

/** Whether Jira knows none of an entity's issues. */
function isLost({ issues, unknownIssues }: Verdict): boolean {
	return issues.length > 0 && issues.length === unknownIssues.length;
}

function refusedByJira(rejected: readonly Verdict[]): ItemRefused {
	const [first = '', ...others] = rejected.map(sentenceOf);
	return new ItemRefused(
		`Jira does not accept the ${first}`,
		[
			...named(others, MOST_NAMED - 1, (sentence) => `Nor the ${sentence}`),
			'Correct the values that Jira names, and send the item again.',
		].join(' '),
	);
}

/** Jira's answer does not mention what was sent, so it is unknown whether it arrived. */
function mayHaveBeenSent(unnamed: readonly Verdict[], rejected: readonly Verdict[]): RequestFailed {
	const [first = '', ...others] = unnamed.map(({ key }) => nameOf(key));
	return new RequestFailed({
		message: `It may have been sent: Jira's answer does not mention the ${first}`,
		description: [
			...named(others, MOST_NAMED - 1, (name) => `Nor the ${name}.`),
			...named(rejected.map(sentenceOf), MOST_NAMED, (text) => `Jira does not accept the ${text}`),
			'Send the item again: Jira keeps only the newest version, so nothing is shown twice.',
		].join(' '),
		status: undefined,
		cause: 'temporarily-unavailable',
		retryAfterMs: undefined,
		endsRun: false,
		mayHaveBeenDone: true,
		fields: {},
	});
}

/** The first texts as sentences, and the number of the others. */
function named(
	texts: readonly string[],
	most: number,
	sentence: (text: string) => string,
): string[] {
	const more = texts.length - most;
	return [...texts.slice(0, most).map(sentence), ...(more > 0 ? [`And ${more} more.`] : [])];
}

function withoutKnownIssue(unknownIssueKeys: readonly string[]): ItemRefused {
	return new ItemRefused(
		noIssueOf(unknownIssueKeys),
		"Jira keeps none of it. Check the issue keys, or turn on 'Pass On Without Known Issue' in the options.",
	);
}

function noIssueOf(unknownIssueKeys: readonly string[]): string {
	const shown = unknownIssueKeys.slice(0, MOST_NAMED).join(', ');
	const more =
		unknownIssueKeys.length > MOST_NAMED ? ` and ${unknownIssueKeys.length - MOST_NAMED} more` : '';
	return `Jira has no issue ${shown}${more}, and the item names no other issue`;
}

/** `build ci 7: The state is not known.` */
function sentenceOf({ key, reasons }: Verdict): string {
	return `${nameOf(key)}: ${reasons.join(' ')}`;
}

/** `build ci 7`; only `build` when it has no key. */
function nameOf({ entity, ...key }: IDataObject): string {
	const parts = Object.values(key).filter((part) => part !== undefined);
	return [entity, ...parts].map(String).join(' ');
}

function unique(values: readonly string[]): string[] {
	return [...new Set(values)];
}

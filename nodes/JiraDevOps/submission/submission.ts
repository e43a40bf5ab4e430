import type { IDataObject } from 'n8n-workflow';
import { ItemRefused, type SharedShape } from '../../operation';
import type { EntityKind, Verdict } from '../kinds';

/** Entities of one kind, with what goes beside them into the body of a request. */
export interface Parcel {
	readonly kind: EntityKind;
	/** Properties, the name of the product… Only entities with the same ones can share a request. */
	readonly frame: IDataObject;
	readonly entities: readonly IDataObject[];
}

/** What one item sends. */
export interface Submission {
	readonly parcels: readonly Parcel[];
	/** Whether an item of which Jira knows no issue is passed on instead of refused. */
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

/** How every kind of data is submitted: as many items in a request as Jira takes. */
export const submitting: SharedShape<Submission, Part, readonly Verdict[]> = {
	kind: 'shared',
	parts: ({ parcels }) => parcels.flatMap(partsOf),
	shareKey: ({ shareKey }) => shareKey,
	open: ({ kind, entity }) => {
		const request = kind.open(entity);
		return {
			take: (part) => request.take(part.entity),
			get isFull() {
				return request.isFull;
			},
		};
	},
	order: ({ kind: { listName, follows } }) => ({ is: listName, follows }),
	request: (parts) => {
		const [{ kind, frame }] = parts as [Part];
		return kind.request(frame, entitiesIn(parts));
	},
	answers: (body, parts) => {
		const [{ kind }] = parts as [Part];
		return kind.verdicts(body, entitiesIn(parts));
	},
	output: (answers, submission) => report(answers.flat(), submission),
};

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
 * What an item gives out: what was accepted, what was rejected and why, and which of its issues Jira does not have.
 *
 * @throws ItemRefused when nothing was accepted
 */
function report(
	verdicts: readonly Verdict[],
	{ passesOnUnknown, nothing }: Submission,
): IDataObject {
	const accepted = verdicts.filter(({ reasons }) => reasons.length === 0);
	const rejected = verdicts.filter(({ reasons }) => reasons.length > 0);
	const unknownIssueKeys = unique(verdicts.flatMap(({ unknownIssues }) => unknownIssues));
	if (accepted.length === 0 && rejected.length > 0) {
		const lost = rejected.every(isLost);
		if (!lost) throw refusedByJira(rejected);
		if (!passesOnUnknown) throw withoutKnownIssue(unknownIssueKeys);
	}
	const unknown = new Set(unknownIssueKeys);
	return {
		sent: verdicts.length > 0,
		...(nothing === undefined ? {} : { reason: nothing }),
		accepted: accepted.map(({ key }) => key),
		rejected: rejected.map(({ key, reasons }) => ({ ...key, reasons: [...reasons] })),
		issueKeys: unique(accepted.flatMap(({ issues }) => issues)).filter((key) => !unknown.has(key)),
		unknownIssueKeys,
	};
}

/** Whether there is no issue that an entity could be shown on. */
function isLost({ issues, unknownIssues }: Verdict): boolean {
	return issues.length > 0 && issues.length === unknownIssues.length;
}

function refusedByJira(rejected: readonly Verdict[]): ItemRefused {
	const sentences = rejected.map(({ key, reasons }) => `${nameOf(key)}: ${reasons.join(' ')}`);
	const more = sentences.length - MOST_NAMED;
	return new ItemRefused(
		`Jira does not take the ${sentences[0] ?? ''}`,
		[
			...sentences.slice(1, MOST_NAMED).map((sentence) => `Nor the ${sentence}`),
			...(more > 0 ? [`And ${more} more.`] : []),
			'Correct what Jira names, and send the item again.',
		].join(' '),
	);
}

function withoutKnownIssue(unknownIssueKeys: readonly string[]): ItemRefused {
	const named = unknownIssueKeys.slice(0, MOST_NAMED).join(', ');
	const more =
		unknownIssueKeys.length > MOST_NAMED ? ` and ${unknownIssueKeys.length - MOST_NAMED} more` : '';
	return new ItemRefused(
		`Jira has no issue ${named}${more}, and the item names no other`,
		"Nothing of it is kept. Check the issue keys, or turn on 'Pass On Without Known Issue' in the options.",
	);
}

/** `build ci 7`; only `build` when it has no key. */
function nameOf({ entity, ...key }: IDataObject): string {
	const parts = Object.values(key).filter((part) => part !== undefined);
	return [entity, ...parts].map(String).join(' ');
}

function unique(values: readonly string[]): string[] {
	return [...new Set(values)];
}

import type { IDataObject } from 'n8n-workflow';
import { systemClock } from '../../connection';
import {
	formOf,
	groupField,
	preparedField,
	shownWhen,
	type Fields,
	type Values,
} from '../../fields';
import { operation, type Operation, type OperationFacts } from '../../operation';
import { readEvent, receivedEvent, type Tool } from '../events/readEvent';
import {
	frameOf,
	issueOptions,
	optionsBesideEvents,
	optionsField,
	textOptions,
	type SubmissionOptions,
} from '../fields/options';
import {
	dataFromField,
	documentedForApps,
	eventFields,
	jsonData,
	type DataFrom,
} from '../fields/submission';
import type { EntityKind } from '../kinds';
import { eventParcels, withoutIssue } from '../submission/eventSubmission';
import { withinLimits } from '../submission/limitCheck';
import { rawBody } from '../submission/rawBody';
import { submittingTo, type Parcel, type Submission } from '../submission/submission';

/** What a form makes of its fields: an entity, or why there is none. */
export type FormEntity =
	| { readonly entity: IDataObject }
	/** The form names no issue, and the texts to look in hold none. */
	| { readonly withoutIssue: string };

/** What is special to one kind of data that is submitted. */
export interface SubmitFacts<Form extends Fields>
	extends Pick<OperationFacts, 'action' | 'description'> {
	readonly kind: EntityKind;
	/** The tools whose webhooks hold this kind of data; none when left out. */
	readonly eventsOf?: readonly Tool[];
	/** Whether the form is wanted more than events. */
	readonly isMostlyTyped?: boolean;
	/** Whether Atlassian describes the API for apps only. */
	readonly isDocumentedForApps?: boolean;
	/** Whether it belongs to issues. */
	readonly hasIssues?: boolean;
	readonly fields: Form;
	/** Options that others do not have. */
	readonly more?: Fields;
	entityOf(given: Values<Form>, options: SubmissionOptions, now: number): FormEntity;
}

/** Declares the operation that submits one kind of data: from a form, from a tool's webhook, or in Jira's own form. */
export function submitOperation<Form extends Fields>(declared: SubmitFacts<Form>): Operation {
	const {
		kind,
		eventsOf = [],
		isMostlyTyped = false,
		isDocumentedForApps = false,
		hasIssues = true,
		fields,
		more = {},
		entityOf,
		...facts
	} = declared;
	const takesEvents = eventsOf.length > 0;
	const byHand: DataFrom[] = ['fields', 'json'];
	const eventWay: DataFrom[] = takesEvents ? ['event'] : [];
	const ways = isMostlyTyped ? [...byHand, ...eventWay] : [...eventWay, ...byHand];
	const { parameters, input } = formOf({
		...(isDocumentedForApps && { documentedForApps }),
		dataFrom: dataFromField(ways, eventsOf),
		event: takesEvents
			? shownWhen(groupField(eventFields(eventsOf)), { dataFrom: ['event'] })
			: preparedField<EventGiven>(),
		json: shownWhen(jsonData, { dataFrom: ['json'] }),
		typed: shownWhen(groupField(fields), { dataFrom: ['fields'] }),
		options: optionsField({
			...(takesEvents ? optionsBesideEvents.text : textOptions),
			...(takesEvents && optionsBesideEvents.event),
			...(eventsOf.some(leavesOutAddress) && optionsBesideEvents.address),
			...(hasIssues && issueOptions),
			...more,
		}),
	});
	return operation({
		...facts,
		displayName: 'Submit',
		effect: 'sent',
		parameters,
		input: input.transform(({ event, typed, json, options }): Submission => {
			if (event !== undefined) return eventSubmission({ ...event, options }, [kind]);
			if (typed === undefined) {
				const { parcel, base } = rawBody(kind, json, frameOf(options));
				return submission([withinLimits(parcel, options.cutTexts ?? false, base)], options);
			}
			const form = entityOf(typed, options, systemClock.now());
			if ('withoutIssue' in form) return nothingToSend(form.withoutIssue, options);
			const parcel = { kind, frame: frameOf(options), entities: [form.entity] };
			return submission([withinLimits(parcel, options.cutTexts ?? false, '')], options);
		}),
		...submittingTo(kind.endpoints),
	});
}

/** Whether some events of a tool do not tell the address of its server. */
function leavesOutAddress(tool: Tool): boolean {
	return tool === 'bitbucket' || tool === 'jenkins';
}

/** An event as an item gives it. */
interface EventGiven {
	readonly event?: unknown;
	readonly tool: 'recognize' | Tool;
}

/** What an event sends of the given kinds of data. */
export function eventSubmission(
	{ event, tool, options }: EventGiven & { readonly options: SubmissionOptions },
	kinds: readonly EntityKind[],
): Submission {
	const { environmentType, issueKeys = [], projectKeys = [], toolUrl = '' } = options;
	const received = { ...receivedEvent(event), now: systemClock.now(), toolUrl };
	const told = eventParcels(readEvent(received, tool === 'recognize' ? undefined : tool), {
		kinds,
		issues: issueKeys,
		search: { projectKeys },
		environmentType,
		frame: frameOf(options),
	});
	if ('parcels' in told) {
		return submission(
			// Nobody can shorten what a tool sends.
			told.parcels.map((parcel) => withinLimits(parcel, true, parcel.kind.listName)),
			options,
		);
	}
	return told.isWithoutIssue
		? nothingToSend(told.nothing, options)
		: { parcels: [], passesOnUnknown: true, nothing: told.nothing };
}

function submission(
	parcels: readonly Parcel[],
	{ passOnUnknown = false }: SubmissionOptions,
): Submission {
	return { parcels, passesOnUnknown: passOnUnknown };
}

/** @throws ItemRefused unless the user wants such items passed on */
function nothingToSend(reason: string, { passOnUnknown = false }: SubmissionOptions): Submission {
	if (!passOnUnknown) throw withoutIssue(reason);
	return { parcels: [], passesOnUnknown: true, nothing: reason };
}

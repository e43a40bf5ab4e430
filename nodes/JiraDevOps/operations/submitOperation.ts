import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { systemClock } from '../../connection';
import { operation, type Operation, type OperationFacts } from '../../operation';
import { readEvent, receivedEvent, TOOLS, type Tool } from '../events/readEvent';
import { frameOf, optionsInput, type SubmissionOptions } from '../input/options';
import type { EntityKind } from '../kinds';
import {
	cutTextsOption,
	dataFromParameter,
	documentedForAppsNotice,
	eventOptions,
	eventParameters,
	issueOptions,
	jsonParameter,
	shownFor,
	shownForEvents,
	shownForTyped,
	submissionOptions,
	type DataFrom,
} from '../parameters/submission';
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
export interface SubmitFacts<Fields extends z.ZodRawShape>
	extends Pick<OperationFacts, 'resource' | 'action' | 'description'> {
	readonly kind: EntityKind;
	/** The tools whose webhooks hold this kind of data; none when left out. */
	readonly eventsOf?: readonly Tool[];
	/** Whether the form is wanted more than events. */
	readonly isMostlyTyped?: boolean;
	/** Whether Atlassian describes the API for apps only. */
	readonly isDocumentedForApps?: boolean;
	/** Whether it belongs to issues. */
	readonly hasIssues?: boolean;
	readonly fields: readonly INodeProperties[];
	readonly fieldsInput: Fields;
	readonly more?: readonly INodeProperties[];
	entityOf(
		given: z.output<z.ZodObject<Fields>>,
		options: SubmissionOptions,
		now: number,
	): FormEntity;
}

/** The schema of data that come as an event. */
export const eventInput = {
	event: z.unknown(),
	tool: z.enum(['recognize', ...TOOLS]).default('recognize'),
	options: optionsInput,
};

/** Declares the operation that submits one kind of data: from a form, from a tool's webhook, or in Jira's own form. */
export function submitOperation<Fields extends z.ZodRawShape>(
	declared: SubmitFacts<Fields>,
): Operation {
	const {
		kind,
		eventsOf = [],
		isMostlyTyped = false,
		isDocumentedForApps = false,
		hasIssues = true,
		fields,
		fieldsInput,
		more = [],
		entityOf,
		...facts
	} = declared;
	const takesEvents = eventsOf.length > 0;
	const byHand: DataFrom[] = ['fields', 'json'];
	const eventWay: DataFrom[] = takesEvents ? ['event'] : [];
	const ways = isMostlyTyped ? [...byHand, ...eventWay] : [...eventWay, ...byHand];
	const byEvent = z.object({ dataFrom: z.literal('event'), ...eventInput }).strict();
	const byJson = z
		.object({ dataFrom: z.literal('json'), json: z.unknown(), options: optionsInput })
		.strict();
	const byFields = z
		.object({ dataFrom: z.literal('fields'), ...fieldsInput, options: optionsInput })
		.strict();
	const input = z
		.discriminatedUnion('dataFrom', [byEvent, byJson, byFields])
		.transform((given): Submission => {
			const { options } = given as { options: SubmissionOptions };
			switch (given.dataFrom) {
				case 'event':
					return eventSubmission(given as z.output<typeof byEvent>, [kind]);
				case 'json': {
					const { json } = given as z.output<typeof byJson>;
					const { parcel, base } = rawBody(kind, json, frameOf(options));
					return submission([withinLimits(parcel, options.cutTexts, base)], options);
				}
				default: {
					const form = entityOf(given as never, options, systemClock.now());
					if ('withoutIssue' in form) return nothingToSend(form.withoutIssue, options);
					const parcel = { kind, frame: frameOf(options), entities: [form.entity] };
					return submission([withinLimits(parcel, options.cutTexts, '')], options);
				}
			}
		});
	return operation({
		...facts,
		name: 'submit',
		displayName: 'Submit',
		effect: 'sent',
		parameters: [
			...(isDocumentedForApps ? [documentedForAppsNotice] : []),
			dataFromParameter(ways, eventsOf),
			...(takesEvents ? shownFor('event', eventParameters(eventsOf)) : []),
			...shownFor('json', [jsonParameter]),
			...shownFor('fields', fields),
			submissionOptions([
				takesEvents ? shownForTyped(cutTextsOption) : cutTextsOption,
				...(takesEvents ? shownForEvents(eventOptions) : []),
				...(hasIssues ? issueOptions : []),
				...more,
			]),
		],
		input,
		...submittingTo(kind.endpoints),
	});
}

/** What an event sends of the given kinds of data. */
export function eventSubmission(
	{
		event,
		tool,
		options,
	}: { event?: unknown; tool: 'recognize' | (typeof TOOLS)[number]; options: SubmissionOptions },
	kinds: readonly EntityKind[],
): Submission {
	const { environmentType, issueKeys, projectKeys, toolUrl } = options;
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

function submission(parcels: readonly Parcel[], { passOnUnknown }: SubmissionOptions): Submission {
	return { parcels, passesOnUnknown: passOnUnknown };
}

/** @throws ItemRefused unless the user wants such items passed on */
function nothingToSend(reason: string, { passOnUnknown }: SubmissionOptions): Submission {
	if (!passOnUnknown) throw withoutIssue(reason);
	return { parcels: [], passesOnUnknown: true, nothing: reason };
}

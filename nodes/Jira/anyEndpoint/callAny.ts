import { listPages, type JiraRequest } from '../../connection';
import { factsOf, type Access } from '../../endpoints';
import { bodyFormOf, bodyWarnings, type BodyForm } from '../../endpoints/bodies';
import { ItemRefused, listOutputs, type ItemContext, type ItemOutput } from '../../operation';
import type { ListedEndpoint } from '../../endpoints/catalogue';
import { currentPathValues } from '../../endpoints/moved';
import { entryOutput, fileOutput, fileTypeOf, keptAnswer, outputsOf } from './answerOutput';
import { bodyToSend } from './bodyToSend';
import { checkedRequest } from './checkedRequest';
import { endpointNamed } from './endpointNamed';
import { partsOfForm, partsOfJson, parsedBody, type GivenParts } from './givenParts';
import { keptInOrder } from './keptInOrder';
import { entriesIn, listRead } from './listOf';
import { endOfTask, startedTask } from './startedTask';

/** What an item says about its call. */
export interface AskedCall {
	/** Method and path. */
	readonly endpoint: string;
	readonly parametersAs: 'form' | 'formAndBody' | 'json';
	/** By the IDs of the form's fields. */
	readonly parameters?: Readonly<Record<string, unknown>> | undefined;
	readonly body?: unknown;
	readonly request?: unknown;
	/** The most entries of a list. */
	readonly limit: number;
	readonly options: {
		readonly allow?: Access;
		readonly followTask?: boolean;
		readonly outputField?: string;
	};
}

/**
 * Calls the endpoint that an item names: checks path and query against the documents, reads the pages of a list,
 * receives files, and follows tasks.
 *
 * @throws ItemRefused before anything is sent, when the endpoint is not known or not allowed, or a value does not fit
 */
export async function callAny(asked: AskedCall, context: ItemContext): Promise<ItemOutput[]> {
	const { site, send, tell } = context;
	const { flavour } = site;
	const { limit, options } = asked;
	const listed = endpointNamed(asked.endpoint, flavour);
	const { endpoint } = listed;
	refuseUnlessAllowed(listed, options.allow ?? 'delete');
	const form = bodyFormOf(endpoint, flavour);
	const parts = partsOf(asked, form);
	const given = { ...parts, path: currentPathValues(parts.path, asked.endpoint, endpoint) };
	const checked = checkedRequest(endpoint, given, flavour);
	const { request: body, transfer } = await bodyToSend(endpoint, given, form, context.files);
	const written = keptInOrder(checked);
	const request: JiraRequest = {
		...checked,
		...body,
		...(written !== undefined && { writesIssue: written }),
	};
	if (listed.deprecated) tell(deprecation(listed));
	if (form !== undefined && given.body !== undefined) {
		for (const warning of bodyWarnings(given.body, form)) {
			tell(`${warning} So the documents say of ${endpoint}; the body was sent as it is.`);
		}
	}

	const facts = factsOf(endpoint, flavour);
	const fileType = fileTypeOf(facts);
	if (fileType !== undefined && transfer === undefined) {
		const name = endpoint.split('/').findLast((part) => !part.startsWith('{')) ?? 'file';
		const kept = await send(request, keptAnswer(fileType, name, context.files));
		return [fileOutput(kept, options.outputField ?? 'data')];
	}
	const list = transfer === undefined ? listRead(request, facts, limit) : undefined;
	if (list?.only === 'all') {
		return await listOutputs(
			listPages(send, site, request, list.limits),
			(entry) => entryOutput(entry),
			context,
		);
	}
	const answer = await send(request, transfer);
	if (list !== undefined) return outputsOf(entriesIn(answer, list.entriesAt), limit);
	const task = options.followTask === false ? undefined : startedTask(endpoint, answer, flavour);
	return task === undefined ? outputsOf(answer, limit) : [await endOfTask(task, context)];
}

function partsOf(
	{ parametersAs, parameters = {}, body, request }: AskedCall,
	form: BodyForm | undefined,
): GivenParts {
	if (parametersAs === 'json') return partsOfJson(request);
	const parts = partsOfForm(parameters, form);
	return parametersAs === 'form' ? parts : { ...parts, body: parsedBody(body) };
}

const ACCESS: readonly Access[] = ['read', 'write', 'delete'];
const DOES: Readonly<Record<Access, string>> = {
	read: 'reads',
	write: 'writes',
	delete: 'deletes',
};

function refuseUnlessAllowed({ endpoint, access }: ListedEndpoint, allowed: Access): void {
	if (ACCESS.indexOf(access) <= ACCESS.indexOf(allowed)) return;
	throw new ItemRefused(
		`${endpoint} ${DOES[access]}, which the option 'Allow' of this node does not permit`,
		'Choose another endpoint, or change the option.',
	);
}

function deprecation({ endpoint, replacedBy }: ListedEndpoint): string {
	return `Atlassian has deprecated ${endpoint} and may remove it.${replacedBy === undefined ? '' : ` It is replaced by ${replacedBy}.`}`;
}

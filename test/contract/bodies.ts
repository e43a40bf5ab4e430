import type { Api, Exchange, Headers, Mismatch } from './exchange';
import type { MediaType, OpenApiDocument, Schema } from '../../build/specifications/openApi';
import type { DescribedOperation } from '../../build/specifications/pathIndex';
import {
	ANY_JSON_TAKEN,
	ERRORS_LIKE_ANSWERS,
	isAbout,
	JSON_PATCH,
	LISTS,
	NO_BODY_ANSWERED,
	PAGES,
	PROBLEM_STATUSES,
	STATUSES,
	STATUSES_IN_FRONT,
} from './quirks';
import type { SchemaValidator } from './schemaValidator';

type Finding = Pick<Mismatch, 'kind' | 'where' | 'message'>;

/** The media type without parameters, in lower case; empty if the header is missing. */
export function mediaTypeOf(headers: Headers | undefined): string {
	const value = headers?.['content-type'];
	const first = typeof value === 'string' ? value : (value?.[0] ?? '');
	return first.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Checks that a required body is present, that its media type is declared and that it fits. */
export function checkRequestBody(
	{ definition, method, template }: DescribedOperation,
	{ requestBody, requestHeaders }: Exchange,
	validator: SchemaValidator,
): Finding[] {
	const declared = definition.requestBody;
	const sent = mediaTypeOf(requestHeaders);
	// As JSON, an empty text is two quotes.
	const isEmpty = requestBody === '' && !/json/.test(sent);
	const isAbsent = requestBody === undefined || isEmpty;
	if (declared?.content === undefined) {
		return isAbsent ? [] : [body('', 'the operation takes no body')];
	}
	if (isAbsent) return declared.required === true ? [body('', 'is missing')] : [];
	const media = mediaFor(declared.content, sent);
	if (media === undefined) {
		const takes = Object.keys(declared.content).join(', ');
		return [{ kind: 'header', where: 'Content-Type', message: `takes ${takes}, got "${sent}"` }];
	}
	if (media.schema === undefined || isRaw(sent)) return [];
	if (ANY_JSON_TAKEN.operations.includes(`${method} ${template}`)) return [];
	const schema = sent === JSON_PATCH.mediaType ? JSON_PATCH.schema : media.schema;
	return validator.check(schema, requestBody).map(({ where, message }) => body(where, message));
}

/** Checks that the operation can answer with this status, and that the body is as declared for it. */
export function checkResponse(
	api: Api,
	operation: DescribedOperation,
	exchange: Exchange & { status: number },
	document: OpenApiDocument,
	validator: SchemaValidator,
): Finding[] {
	const { status, responseHeaders, responseBody } = exchange;
	const { responses } = operation.definition;
	const declared = responses[String(status)] ?? responses.default;
	const sent = mediaTypeOf(responseHeaders);
	if (sent === 'application/problem+json' && PROBLEM_STATUSES.includes(status)) {
		return checkProblem(responseBody);
	}
	if (declared === undefined && !isKnownStatus(api, operation, exchange)) {
		const known = Object.keys(responses).join(', ');
		return [{ kind: 'status', where: '', message: `${status} is not declared (${known} are)` }];
	}
	const isAbsent = responseBody === undefined || responseBody === '';
	if (status === 204) return isAbsent ? [] : [body('', 'must be empty with status 204')];
	const schemaAt = (content: Record<string, MediaType> = {}) =>
		mediaFor(content, sent === '' ? 'application/json' : sent)?.schema;
	const schema = schemaAt(declared?.content);
	if (status >= 400) {
		const { likeStatus } = ERRORS_LIKE_ANSWERS;
		const asAnswer = isErrorLikeAnswer(api, operation, status)
			? schemaAt(responses[String(likeStatus)]?.content)
			: undefined;
		const candidates = [schema ?? asAnswer, document.components.schemas.ErrorCollection];
		return checkErrorBody(candidates, responseBody, validator);
	}
	if (schema === undefined) return [];
	const { method, template } = operation;
	if (isAbsent && NO_BODY_ANSWERED.operations.includes(`${method} ${template}`)) return [];
	if (isAbsent) return [body('', `is missing with status ${status}`)];
	return checkAnswer(api, operation, schema, responseBody, validator);
}

/** Where the document declares one element of a list or a page (see quirks), each element is checked. */
function checkAnswer(
	api: Api,
	{ method, template }: DescribedOperation,
	schema: Schema,
	value: unknown,
	validator: SchemaValidator,
): Finding[] {
	const check = (checked: Schema, part: unknown, at = '') =>
		validator.check(checked, part).map(({ where, message }) => body(`${at}${where}`, message));
	if (isAbout(LISTS, api, method, template)) return check({ type: 'array', items: schema }, value);
	if (isAbout(PAGES, api, method, template) && typeof value === 'object' && value !== null) {
		const page = Object.entries(value).find(([name]) => PAGES.elements.includes(name));
		if (page === undefined) return [body('', `is not a page with ${PAGES.elements.join(' or ')}`)];
		return check({ type: 'array', items: schema }, page[1], `/${page[0]}`);
	}
	return check(schema, value);
}

function isKnownStatus(
	api: Api,
	{ method, template }: DescribedOperation,
	{ flavour, status }: Exchange & { status: number },
): boolean {
	return (
		STATUSES_IN_FRONT[flavour].statuses.includes(status) ||
		STATUSES.some(
			(quirk) => isAbout(quirk, api, method, template) && quirk.statuses.includes(status),
		)
	);
}

function isErrorLikeAnswer(
	api: Api,
	{ method, template }: DescribedOperation,
	status: number,
): boolean {
	return (
		status === ERRORS_LIKE_ANSWERS.status && isAbout(ERRORS_LIKE_ANSWERS, api, method, template)
	);
}

/**
 * An error has the declared shape or, if none is declared or the operation was not reached, is an
 * `ErrorCollection`. What answers before the request reaches Jira (sign-in, gateway) may answer with text.
 */
function checkErrorBody(
	candidates: ReadonlyArray<Schema | undefined>,
	value: unknown,
	validator: SchemaValidator,
): Finding[] {
	if (typeof value !== 'object') return [];
	const checks = candidates
		.filter((schema) => schema !== undefined)
		.map((schema) => validator.check(schema, value));
	if (checks.some((found) => found.length === 0)) return [];
	return (checks[0] ?? []).map(({ where, message }) => body(where, message));
}

/** RFC 9457: `status` is a number, `title` and `detail` are strings. */
function checkProblem(value: unknown): Finding[] {
	if (typeof value !== 'object' || value === null) return [body('', 'must be an object')];
	const { status, title, detail } = value as Record<string, unknown>;
	return [
		...(status === undefined || typeof status === 'number'
			? []
			: [body('/status', 'must be a number')]),
		...(title === undefined || typeof title === 'string' ? [] : [body('/title', 'must be text')]),
		...(typeof detail === 'string' ? [] : [body('/detail', 'must be text')]),
	];
}

function mediaFor(content: Record<string, MediaType>, mediaType: string): MediaType | undefined {
	return content[mediaType] ?? content['*/*'];
}

/** Bodies that are recorded raw, not as values. */
function isRaw(mediaType: string): boolean {
	return (
		/^(multipart\/form-data|application\/x-www-form-urlencoded)$/.test(mediaType) ||
		/^(image|audio|video)\//.test(mediaType)
	);
}

function body(where: string, message: string): Finding {
	return { kind: 'body', where, message };
}

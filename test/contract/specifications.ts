import { addressOf } from './address';
import { checkRequestBody, checkResponse } from './bodies';
import type { Api, Exchange, Mismatch } from './exchange';
import type { Schema } from '../../build/specifications/openApi';
import { PathIndex, type DescribedOperation } from '../../build/specifications/pathIndex';
import { checkHeaders, checkPathValues, checkQuery } from './parameters';
import { BODY_TAKEN } from './quirks';
import { checkRichText, RichTextValidator, richTextPlaces } from './richText';
import type { SchemaFinding } from './schemaFindings';
import { SchemaValidator } from './schemaValidator';
import { classicScopes, type OperationScopes, scopesIn } from './scopes';
import {
	type Environment,
	findSpecificationFolder,
	SpecificationFiles,
} from '../../build/specifications/specificationFiles';

/** What is kept of one document after its first use. */
interface Loaded {
	index: PathIndex;
	request: SchemaValidator;
	response: SchemaValidator;
}

type Finding = Pick<Mismatch, 'kind' | 'where' | 'message'>;

/** Atlassian's descriptions of Jira's interfaces, to check requests and answers against. */
export class Specifications {
	private readonly files: SpecificationFiles;

	private readonly loaded = new Map<Api, Loaded>();

	private readonly richText: RichTextValidator;

	constructor(folder: string) {
		this.files = new SpecificationFiles(folder);
		this.richText = new RichTextValidator(() => this.files.richTextSchema());
	}

	/** Whether an exchange is with Jira's REST API; anything else (tokens, consent) is not described here. */
	covers(exchange: Pick<Exchange, 'flavour' | 'path'>): boolean {
		return addressOf(exchange) !== undefined;
	}

	/**
	 * Everything in which the request and the answer, if there is one, differ from the description;
	 * empty if they agree or if the exchange is not with Jira's REST API. Requests are read
	 * strictly (nothing unknown), answers leniently (no wrong type).
	 */
	check(exchange: Exchange): Mismatch[] {
		const address = addressOf(exchange);
		if (address === undefined) return [];
		const { api, path, query } = address;
		const method = exchange.method.toUpperCase();
		const { index, request, response } = this.load(api);
		const routed = index.route(method, path);
		if (routed === undefined) return [unknownOperation(method, path, index.methodsOf(path))];
		const { operation } = routed;
		const named = (side: Mismatch['side']) => (finding: Finding) => ({
			side,
			operation: `${method} ${operation.template}`,
			...finding,
		});
		const requestFindings: Finding[] = [
			...(operation.definition.deprecated === true ? [DEPRECATED] : []),
			...checkPathValues(routed, request),
			...checkQuery(api, operation, query, request),
			...checkHeaders(operation, exchange),
			...(isBodyTaken(operation) ? [] : checkRequestBody(operation, exchange, request)),
			...this.richTextFindings(api, operation, exchange.requestBody, exchange),
		];
		const { status } = exchange;
		const responseFindings: Finding[] =
			status === undefined
				? []
				: [
						...checkResponse(
							api,
							operation,
							{ ...exchange, status },
							this.files.document(api),
							response,
						),
						...this.richTextFindings(
							api,
							operation,
							status < 300 ? exchange.responseBody : undefined,
							exchange,
						),
					];
		return [...requestFindings.map(named('request')), ...responseFindings.map(named('response'))];
	}

	/** The operation that serves a path as it is sent to Jira, e.g. `/rest/api/3/issue/ABC-1`. */
	operation(api: Api, method: string, path: string): DescribedOperation | undefined {
		return this.load(api).index.route(method, path)?.operation;
	}

	/** Every operation of a document. */
	operations(api: Api): DescribedOperation[] {
		return this.load(api).index.operations();
	}

	/** The named schemas of a document. */
	components(api: Api): Readonly<Record<string, Schema>> {
		return this.files.document(api).components.schemas;
	}

	/**
	 * The classic OAuth scopes that an operation demands (all of them); undefined if Atlassian names
	 * none. Data Center has no scopes.
	 */
	scopesOf(api: Api, method: string, template: string): readonly string[] | undefined {
		return classicScopes(this.files.securityByOperation(), api, method, template);
	}

	/** Classic and granular scopes of an operation. */
	allScopesOf(api: Api, method: string, template: string): OperationScopes {
		return scopesIn(this.files.securityByOperation(), api, method, template);
	}

	/** What is wrong with an Atlassian Document Format document; empty if nothing is. */
	checkAdf(document: unknown): SchemaFinding[] {
		return this.richText.check(document);
	}

	private richTextFindings(
		api: Api,
		{ template }: DescribedOperation,
		body: unknown,
		{ richTextFields }: Exchange,
	): Finding[] {
		if (api === 'software' || api === 'servicedesk') return [];
		const places = richTextPlaces(body, template, richTextFields);
		const format = api === 'v3' ? 'adf' : 'wiki';
		return checkRichText(places, format, this.richText).map((found) => ({
			kind: 'richText',
			...found,
		}));
	}

	private load(api: Api): Loaded {
		const known = this.loaded.get(api);
		if (known !== undefined) return known;
		const document = this.files.document(api);
		const loaded: Loaded = {
			index: new PathIndex(document),
			request: new SchemaValidator(api, document, 'request'),
			response: new SchemaValidator(api, document, 'response'),
		};
		this.loaded.set(api, loaded);
		return loaded;
	}
}

/** Whether an operation takes a body that its document does not mention. */
function isBodyTaken({ method, template }: DescribedOperation): boolean {
	return BODY_TAKEN.operations.includes(`${method} ${template}`);
}

const DEPRECATED: Finding = {
	kind: 'deprecated',
	where: '',
	message: 'the operation is deprecated',
};

function unknownOperation(method: string, path: string, otherMethods: string[]): Mismatch {
	return {
		side: 'request',
		kind: 'operation',
		operation: `${method} ${path}`,
		where: '',
		message:
			otherMethods.length === 0
				? 'no such operation'
				: `no such operation; this path has ${otherMethods.join(', ')}`,
	};
}

let shared: { folder: string; specifications: Specifications } | undefined;

/**
 * Atlassian's documents from `../shared/specs` next to the project, or from the folder that
 * `JIRA_SPECS` names; undefined if neither exists. Documents are read when they are needed, once for
 * each test file (jest shares no modules between files).
 */
export function loadSpecifications(environment?: Environment): Specifications | undefined {
	const folder = findSpecificationFolder(environment);
	if (folder === undefined) return undefined;
	if (shared?.folder !== folder) shared = { folder, specifications: new Specifications(folder) };
	return shared.specifications;
}

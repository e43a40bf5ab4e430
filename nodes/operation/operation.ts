import { call, listPages, type Given, type Send, type Site } from '../connection';
import type { Endpoint, PathParameters, QueryParameters } from '../endpoints';
import { formOf, type FieldsOf, type Form } from '../fields';
import { endpointsTold, type DeclaredEndpoints, type EndpointsTold } from './declaredEndpoints';
import type { ListShape, RequestShape, Shape } from './shapes';

/** What every operation says about itself. The editor's form, the documentation and the checks are made of it. */
export interface OperationFacts {
	/** n8n's value of the resource, in Jira's terms: `issue`, `comment`… */
	readonly resource: string;
	/** n8n's value of the operation within its resource. */
	readonly name: string;
	/** The name in the editor's list of operations. */
	readonly displayName: string;
	/** The name in the node picker, without articles: `Create issue`. */
	readonly action: string;
	readonly description: string;
	/** For operations that change something: what has been done to an item that succeeded, `created`. */
	readonly effect?: string;
}

/** What is given to one endpoint, with no names in the path and the query but its own. */
type Exactly<One extends Endpoint, G> = G & {
	readonly path?: { readonly [N in StrangeIn<G, 'path', PathParameters<One>>]?: never };
	readonly query?: { readonly [N in StrangeIn<G, 'query', QueryParameters<One>>]?: never };
};

type StrangeIn<G, Part extends string, Known> = G extends { readonly [P in Part]?: infer Names }
	? Exclude<keyof Names, keyof Known>
	: never;

/** One item makes one request, always to the same endpoint. */
type OneRequest<Input, One extends Endpoint, E extends Endpoint, G> = Omit<
	RequestShape<Input, E>,
	'request'
> & { request(input: Input, site: Site): Exactly<One, G> };

/** One item reads a list, always from the same endpoint. */
type OneList<Input, One extends Endpoint, E extends Endpoint, G> = Omit<
	ListShape<Input, E>,
	'pages'
> & {
	request(input: Input, site: Site): Exactly<One, G>;
	/** The most entries in all; `Infinity` for every one. */
	limit(input: Input): number;
	/** The most entries that Jira gives in one page of this list. */
	readonly pageSize: number;
};

/**
 * An operation, its input type known only to itself. A transformation of its schema may throw {@link ItemRefused} where
 * a sentence of its own says it better.
 */
export interface Operation extends OperationFacts, Form<unknown>, EndpointsTold {
	readonly shape: Shape<unknown>;
}

/** What an operation says about itself, and its form: by its fields, or as one that asks in another way. */
type Declared<Input> = OperationFacts & (Form<Input> | { readonly fields: FieldsOf<Input> });

/**
 * Declares an operation: the fields of its form, which requests what they ask for makes and what becomes of the
 * answers, side by side.
 *
 * @param declared with one `endpoint`, whose requests need nothing but what the path, the query and the body hold, or with all
 * `endpoints` that it may ask: by the names that Cloud has, and Data Center's own where Cloud has none
 */
export function operation<
	Input,
	const One extends Endpoint,
	const E extends Endpoint = never,
	const G extends Given<One> = Given<One>,
>(
	declared: Declared<Input> & {
		readonly endpoint: One;
		/** Those that are asked beside it. */
		readonly endpoints?: readonly E[];
	} & (
			| OneRequest<NoInfer<Input>, NoInfer<One>, NoInfer<E>, G>
			| OneList<NoInfer<Input>, NoInfer<One>, NoInfer<E>, G>
		),
): Operation;
export function operation<Input, const E extends Endpoint>(
	declared: Declared<Input> & { readonly endpoints: DeclaredEndpoints<E> } & Shape<
			NoInfer<Input>,
			NoInfer<E>
		>,
): Operation;
export function operation(declared: Declared<Record<string, unknown>> & AnyEndpoints): Operation {
	const form = 'fields' in declared ? formOf(declared.fields) : declared;
	const { endpoint, endpoints = [] } = declared;
	const all = endpoint === undefined || 'cloud' in endpoints ? endpoints : [endpoint, ...endpoints];
	// The runner gives the shape nothing but what the schema made, so its type can be forgotten here.
	const shape = { ...declared, ...(endpoint !== undefined && askingOnly(endpoint, declared)) };
	return { ...declared, ...form, ...endpointsTold(all), shape: shape as unknown as Shape<unknown> };
}

interface AnyEndpoints {
	readonly endpoint?: Endpoint;
	readonly endpoints?: DeclaredEndpoints;
}

/** What the runner asks of the shape of an operation that says what one endpoint is given. */
function askingOnly(endpoint: Endpoint, declared: unknown) {
	const { request, limit, pageSize } = declared as OneList<
		unknown,
		Endpoint,
		never,
		Given<Endpoint>
	>;
	const asked = (input: unknown, site: Site) => call(endpoint, request(input, site));
	return {
		request: asked,
		pages: (input: unknown, site: Site, send: Send) =>
			listPages(send, site, asked(input, site), { limit: limit(input), pageSize }),
	};
}

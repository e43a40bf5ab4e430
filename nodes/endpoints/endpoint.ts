import type { cloudAdditions, dataCenterAdditions } from './additions';
import type { cloudPlatform } from './facts/cloudPlatform';
import type { cloudServiceManagement } from './facts/cloudServiceManagement';
import type { cloudSoftware } from './facts/cloudSoftware';
import type { dataCenter } from './facts/dataCenter';
import type { undeclaredQuery } from './undeclaredQuery';

/** Lines by name, of one flavour. */
export interface Lines {
	readonly cloud: (typeof cloudPlatform)['endpoints'] &
		(typeof cloudSoftware)['endpoints'] &
		(typeof cloudServiceManagement)['endpoints'] &
		(typeof cloudAdditions)['endpoints'];
	readonly dataCenter: (typeof dataCenter)['endpoints'] & (typeof dataCenterAdditions)['endpoints'];
}

/** Endpoints that Jira Cloud has, by method and path as Atlassian writes them: `POST /rest/api/3/issue`. */
export type CloudEndpoint = keyof Lines['cloud'];

/** Endpoints that Jira Data Center has: `POST /rest/api/2/issue`. */
export type DataCenterEndpoint = keyof Lines['dataCenter'];

/** Every endpoint; an endpoint that both flavours have is a single name. */
export type Endpoint = CloudEndpoint | DataCenterEndpoint;

/** A value in a path; it is encoded when the URL is built. */
export type PathValue = string | number;

/** The values for the placeholders of a path, by their names. */
export type PathParameters<E extends string> = { readonly [Name in PlaceholderOf<E>]: PathValue };

type PlaceholderOf<E extends string> = E extends `${string}{${infer Name}}${infer Rest}`
	? Name | PlaceholderOf<Rest>
	: never;

/** What the query of an endpoint may and must contain, by the names in the documents. */
export type QueryParameters<E extends Endpoint> = Named<ParameterIn<TextOf<E>>>;

/** The text of an endpoint's parameters, in the notation of `encoding.ts`; of both flavours if both have it. */
type TextOf<E extends Endpoint> =
	| (E extends CloudEndpoint ? Lines['cloud'][E][0] : never)
	| (E extends DataCenterEndpoint ? Lines['dataCenter'][E][0] : never)
	| Undeclared<E, (typeof undeclaredQuery)['cloud']>
	| Undeclared<E, (typeof undeclaredQuery)['dataCenter']>;

type Undeclared<E, Texts> = E extends keyof Texts ? Texts[E] : never;

/** One `[name, type, whether it is required]` for each parameter of the query. */
type ParameterIn<Text> = Text extends `${infer First} ${infer Rest}`
	? Parameter<First> | ParameterIn<Rest>
	: Text extends ''
		? never
		: Parameter<Text>;

type Parameter<Text> = Text extends `/${string}` | `^${string}`
	? never
	: Text extends '*'
		? [name: string, type: QueryValue, required: false]
		: Text extends `${infer Name}:${infer Type}`
			? Marked<Name, Typed<Type>>
			: Text extends `${infer Name}=${string}`
				? Marked<Name, string>
				: Marked<Text, string>;

type Marked<Name, Type> = Name extends `${infer Rest}~`
	? Marked<Rest, Type>
	: Name extends `${infer Rest}!`
		? [name: Rest, type: Type, required: true]
		: [name: Name, type: Type, required: false];

type Typed<Type> = Type extends `${infer Bare}${'=' | '<' | '>'}${string}`
	? Typed<Bare>
	: Type extends `${infer One}*`
		? ReadonlyArray<Single<One>>
		: Type extends `${infer One},`
			? ReadonlyArray<Single<One>> | string
			: Single<Type>;

type Single<Type> = Type extends 'i' | 'n'
	? number
	: Type extends 'b'
		? boolean
		: Type extends `(${infer Values})`
			? OneOf<Values>
			: string;

type OneOf<Values> = Values extends `${infer First}|${infer Rest}` ? First | OneOf<Rest> : Values;

type QueryValue = string | number | boolean | ReadonlyArray<string | number>;

type Named<P extends [name: string, type: unknown, required: boolean]> = {
	readonly [One in P as One[2] extends true ? One[0] : never]: One[1];
} & {
	readonly [One in P as One[2] extends true ? never : One[0]]?: One[1] | undefined;
};

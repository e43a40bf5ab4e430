/** The two kinds of Jira. They differ in API version, rich text, users and paging. */
export type Flavour = 'cloud' | 'dataCenter';

/**
 * Sets of OAuth 2.0 scopes, each of which suffices. A token needs **all** scopes of one set; an empty set means that
 * any token is accepted, and no set that no token of this kind is accepted. Classic and granular scopes are
 * alternatives.
 */
export interface ScopeSets {
	/** Names of two parts, e.g. `read:jira-work`. */
	readonly classic: ReadonlyArray<readonly string[]>;
	/** Names of three parts, e.g. `read:issue:jira`. */
	readonly granular: ReadonlyArray<readonly string[]>;
}

export type ParameterType = 'string' | 'integer' | 'number' | 'boolean' | 'any';

/** A parameter of the path, the query or the head of a request. */
export interface ParameterFacts {
	readonly type: ParameterType;
	readonly required: boolean;
	/** How several values are given: the parameter again, or one text with commas. Undefined: it takes one value. */
	readonly list?: 'repeat' | 'comma';
	readonly values?: readonly string[];
	readonly default?: string;
	/** Of a number its bounds, of a list the number of its entries. */
	readonly minimum?: number;
	readonly maximum?: number;
	readonly deprecated?: boolean;
}

export type Parameters = Readonly<Record<string, ParameterFacts>>;

/** A property of an object at the top of a body. */
export interface PropertyFacts {
	readonly required: boolean;
	/** Undefined: not a list. The most entries it takes, infinity where no limit is documented. */
	readonly list?: number;
	/** Jira sends it and does not take it. */
	readonly readOnly?: boolean;
}

/** The outer shape of a body. */
export type Shape =
	/** Without properties: it may have any. `name` is what Atlassian's document calls it. */
	| {
			readonly kind: 'object';
			readonly name?: string;
			readonly properties: Readonly<Record<string, PropertyFacts>>;
	  }
	| { readonly kind: 'array' }
	/** A text, a number or a boolean, as JSON. */
	| { readonly kind: 'value' }
	/** Not JSON, to be read by people or line by line. */
	| { readonly kind: 'text' }
	| { readonly kind: 'file' }
	/** Unknown: any JSON, or nothing. */
	| { readonly kind: 'any' }
	/** There is no body. */
	| { readonly kind: 'none' };

/** What a request may carry. */
export type BodyFacts = Shape & {
	readonly mediaTypes: readonly string[];
	readonly required: boolean;
};

/** What a status that means success comes with. */
export type AnswerFacts = Shape & {
	/** Undefined where nothing is declared, or there is no body. */
	readonly mediaTypes?: readonly string[];
};

/** How an answer that is longer than a page is asked for, by the parameter that leads on. */
export type PagingKind =
	/** `startAt` and `maxResults`. */
	| 'startAt'
	/** `start` and `limit`. */
	| 'start'
	/** `offset` and `limit`. */
	| 'offset'
	/** `page`, counted from 1. */
	| 'page'
	| 'nextPageToken'
	| 'cursor'
	/** An address in the answer. */
	| 'nextPage'
	/** A list without pages: whole, or cut at a maximum. */
	| 'array';

export interface PagingFacts {
	readonly kind: PagingKind;
	/** The property in which the entries are: `values`; with a slash where it is one level down: `projects/values`. */
	readonly entries?: string;
}

/** The facts about one endpoint from Atlassian's documents, with corrections. */
export interface EndpointFacts {
	readonly path: Parameters;
	readonly query: Parameters;
	readonly headers: Parameters;
	/** Whether the query takes parameters with any name, e.g. `bulkByProperties?accountId=7`. */
	readonly anyQuery: boolean;
	readonly body?: BodyFacts;
	/** By status: those below 400 that it can answer with. */
	readonly answers: Readonly<Record<number, AnswerFacts>>;
	readonly paging?: PagingFacts;
	readonly scopes: ScopeSets;
	/** Whether it can be asked without signing in. */
	readonly anonymous: boolean;
	readonly deprecated: boolean;
	readonly experimental: boolean;
	/** Whether version 2 of Cloud's platform API, which is version 3 with wiki markup, does not have it. */
	readonly onlyVersion3: boolean;
}

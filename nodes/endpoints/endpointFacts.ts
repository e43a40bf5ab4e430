/** The two kinds of Jira. They differ in API version, rich text, users and paging. */
export type Flavour = 'cloud' | 'dataCenter';

/**
 * Sets of OAuth 2.0 scopes, each of which suffices. A token needs **all** scopes of one set; an empty set means that
 * any token is accepted; no sets mean that no token of this kind is accepted. Classic and granular scopes are
 * alternatives.
 */
export interface ScopeSets {
	/** Names with two parts, e.g. `read:jira-work`. */
	readonly classic: ReadonlyArray<readonly string[]>;
	/** Names with three parts, e.g. `read:issue:jira`. */
	readonly granular: ReadonlyArray<readonly string[]>;
}

export type ParameterType = 'string' | 'integer' | 'number' | 'boolean' | 'any';

/** A parameter of the path, the query or the headers of a request. */
export interface ParameterFacts {
	readonly type: ParameterType;
	readonly required: boolean;
	/** How several values are given: the parameter repeated, or one text with commas. Undefined: only one value. */
	readonly list?: 'repeat' | 'comma';
	readonly values?: readonly string[];
	readonly default?: string;
	/** For a number its bounds, for a list the number of its entries. */
	readonly minimum?: number;
	readonly maximum?: number;
	readonly deprecated?: boolean;
}

export type Parameters = Readonly<Record<string, ParameterFacts>>;

/** A property of an object at the top of a body. */
export interface PropertyFacts {
	readonly required: boolean;
	/** The most entries of a list, infinity if no limit is documented. Undefined: not a list. */
	readonly list?: number;
	/** Jira sends it but does not accept it. */
	readonly readOnly?: boolean;
}

/** The outer shape of a body. */
export type Shape =
	/** Without properties: it may have any. `name` is its name in Atlassian's document. */
	| {
			readonly kind: 'object';
			readonly name?: string;
			readonly properties: Readonly<Record<string, PropertyFacts>>;
	  }
	| { readonly kind: 'array' }
	/** A text, a number or a boolean, as JSON. */
	| { readonly kind: 'value' }
	/** Not JSON: text for people, or text to be read line by line. */
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

/** What an answer with a success status contains. */
export type AnswerFacts = Shape & {
	/** Undefined if nothing is declared, or there is no body. */
	readonly mediaTypes?: readonly string[];
};

/** How the further pages of an answer are requested, named after the parameter for it. */
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
	/** The property with the entries: `values`; with a slash if it is one level down: `projects/values`. */
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
	/** The possible answers with a status below 400, by status. */
	readonly answers: Readonly<Record<number, AnswerFacts>>;
	readonly paging?: PagingFacts;
	readonly scopes: ScopeSets;
	/** Whether it can be requested without signing in. */
	readonly anonymous: boolean;
	readonly deprecated: boolean;
	readonly experimental: boolean;
	/** Whether it is missing in version 2 of Cloud's platform API, which is version 3 with wiki markup. */
	readonly onlyVersion3: boolean;
}

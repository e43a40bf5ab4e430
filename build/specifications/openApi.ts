/** The part of OpenAPI 3.0 that Atlassian's documents use. */
export interface OpenApiDocument {
	paths: Record<string, PathItem>;
	components: { schemas: Record<string, Schema> };
}

/** The HTTP methods of Jira's operations. */
export const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

export type Method = (typeof METHODS)[number];

/** All operations of one path; parameters here belong to each of them. */
export type PathItem = { [method in Method]?: OperationObject } & { parameters?: Parameter[] };

export interface OperationObject {
	operationId?: string;
	/** The groups in which the documentation lists it; Atlassian gives at most one. */
	tags?: string[];
	description?: string;
	/** The sets of scopes that suffice: all names in one entry are needed, one of the entries is enough. */
	security?: Array<Record<string, string[]>>;
	'x-atlassian-oauth2-scopes'?: Array<{ state: 'Current' | 'Beta'; scopes: string[] }>;
	'x-experimental'?: boolean;
	deprecated?: boolean;
	parameters?: Parameter[];
	requestBody?: { required?: boolean; content?: Record<string, MediaType> };
	responses: Record<string, { content?: Record<string, MediaType> }>;
}

export interface Parameter {
	name: string;
	description?: string;
	in: 'path' | 'query' | 'header' | 'cookie';
	required?: boolean;
	deprecated?: boolean;
	schema?: Schema;
}

export interface MediaType {
	schema?: Schema;
	example?: unknown;
	examples?: Record<string, { value?: unknown }>;
}

/** A schema of OpenAPI 3.0: JSON Schema of an older draft with `nullable`, mixed with documentation. */
export interface Schema {
	$ref?: string;
	type?: string;
	format?: string;
	pattern?: string;
	nullable?: boolean;
	properties?: Record<string, Schema>;
	additionalProperties?: boolean | Schema;
	required?: string[] | boolean;
	items?: Schema;
	allOf?: Schema[];
	anyOf?: Schema[];
	oneOf?: Schema[];
	not?: Schema;
	enum?: unknown[];
	readOnly?: boolean;
	writeOnly?: boolean;
	minimum?: number;
	maximum?: number;
	exclusiveMinimum?: boolean | number;
	exclusiveMaximum?: boolean | number;
	[keyword: string]: unknown;
}

/** A schema as ajv accepts it (JSON Schema draft-07). */
export type JsonSchema = Record<string, unknown>;

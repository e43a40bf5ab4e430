import type { FastifyRequest } from 'fastify';
import type { ApiVersion } from '../model';
import type { ViewContext } from '../views/context';
import type { Answer } from './answer';
import type { Query } from './query';
import type { OperationId } from './scopes';

/** A request as handlers see it. */
export interface Ask extends ViewContext {
	/** Decoded values of the placeholders in the path. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: Query;
	/** The JSON object that was sent; empty for methods without a body. */
	readonly body: Readonly<Record<string, unknown>>;
	/** The address as it was asked for, for links to pages. */
	readonly address: string;
}

/** One operation of Jira's REST API, as the specification describes it. */
export interface Route {
	readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** After `/rest/api/{version}/`, with the specification's placeholders. */
	readonly path: string;
	readonly on: 'both' | 'cloud' | 'dataCenter';
	/** The only version of the API that has it; all of them if absent. */
	readonly version?: ApiVersion;
	/** The specification's name of the operation, which also says what scopes it needs on Cloud. */
	readonly operationId: OperationId;
	/** 401 without a signature; other operations run for anyone, who then sees nothing. */
	readonly needsUser?: boolean | 'dataCenter';
	readonly handle: (ask: Ask) => Answer;
}

/** An operation that takes or gives files: it reads the request itself. */
export interface FileRoute extends Omit<Route, 'handle'> {
	readonly handle: (ask: Ask, request: FastifyRequest) => Promise<Answer>;
}

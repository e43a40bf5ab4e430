import type { FastifyRequest } from 'fastify';
import { parseAuthorization } from './authorizationHeader';
import type { TokenRequest } from './oauthGrants';

/** A token request from a JSON or a form body; parameters that are not text are left out. */
export function readTokenRequest(request: FastifyRequest): TokenRequest {
	return {
		parameters: textParameters(request.body),
		authorization: parseAuthorization(request.headers.authorization),
		contentType: request.headers['content-type'] ?? '',
	};
}

/** The text values of a parsed body or query; the last one of a repeated parameter. */
export function textParameters(parsed: unknown): Record<string, string> {
	if (parsed === null || typeof parsed !== 'object') return {};
	const texts: Record<string, string> = {};
	for (const [name, value] of Object.entries(parsed)) {
		const last: unknown = Array.isArray(value) ? value.at(-1) : value;
		if (typeof last === 'string') texts[name] = last;
	}
	return texts;
}

/** The versions of Jira Data Center that the sandbox can be: the last of 9, and the two with long-term support. */
export const serverVersions = ['9.12', '10.3', '11.3'] as const;

export type ServerVersion = (typeof serverVersions)[number];

/** The version whose documents the sandbox is checked against. */
export const defaultServerVersion: ServerVersion = '10.3';

/** Whether a version is this one or a later one. */
export function isAtLeast(version: ServerVersion, wanted: ServerVersion): boolean {
	return serverVersions.indexOf(version) >= serverVersions.indexOf(wanted);
}

/**
 * Jira 11 has Basic authentication off unless an administrator switches it on (Administration → System →
 * Authentication methods).
 */
export function hasBasicAuthentication(
	version: ServerVersion,
	/** What the administrator has chosen; null for nothing. */
	chosen: boolean | null,
): boolean {
	return chosen ?? !isAtLeast(version, '11.3');
}

/** How a version registers and sends webhooks. Source: "Webhooks" of Jira Data Center: signatures came with 10. */
export function webhookFormOf(version: ServerVersion): 'signed' | 'unsigned' {
	return isAtLeast(version, '10.3') ? 'signed' : 'unsigned';
}

/** Endpoints of the documents that earlier versions lack. The documents themselves are those of 10.3. */
const firstWith: Readonly<Record<string, ServerVersion>> = {
	'GET /rest/api/2/readonly-mode': '10.3',
	'PUT /rest/api/2/readonly-mode': '10.3',
};

/** Whether a version has an endpoint that the documents describe. */
export function hasEndpoint(version: ServerVersion, endpoint: string): boolean {
	return isAtLeast(version, firstWith[endpoint] ?? '9.12');
}

/** How `serverInfo` names a version. The build number of 9.17.5, seen on a server, is 9170005. */
export function versionInfo(version: ServerVersion): {
	version: string;
	versionNumbers: number[];
	buildNumber: number;
} {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return {
		version: `${version}.0`,
		versionNumbers: [major, minor, 0],
		buildNumber: major * 1_000_000 + minor * 10_000,
	};
}

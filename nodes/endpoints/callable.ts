/** A kind of endpoint that the node Jira Platform does not call. */
interface Elsewhere {
	/** Why, as the end of a sentence that begins with the endpoint. */
	readonly reason: string;
	/** In the groups with these names, or */
	readonly groups: readonly string[];
	/** with these paths. */
	readonly paths: RegExp;
}

/**
 * Which endpoints no credential of this node can call. Sources: the section "Permissions" of each endpoint in Atlassian's
 * documents ("Only Connect apps can make this request", "Only the app that owns the custom field", "This API is only
 * accessible to apps", "UI modification can only be deleted by Forge apps"). Groups for apps in which Jira's
 * administrators may do the same are not among them.
 */
const ELSEWHERE: readonly Elsewhere[] = [
	{
		reason: 'is only for Connect and Forge apps, which sign in with keys of their own',
		groups: [
			'App migration',
			'App properties',
			'Dynamic modules',
			'Issue custom field values (apps)',
			'JQL functions (apps)',
			'Migration of Connect modules to Forge',
			'Service Registry',
			'UI modifications (apps)',
		],
		paths: /^\/rest\/(?:atlassian-connect|forge)\//,
	},
	{
		reason: "belongs to the node 'Jira DevOps', which signs in with a credential of its own",
		groups: [],
		paths:
			/^\/rest\/(?:builds|deployments|devinfo|devopscomponents|featureflags|operations|remotelinks|security)\//,
	},
	{
		reason: 'is requested by this node itself, and not below the address of the API',
		groups: [],
		paths: /^\/(?:_edge|oauth|secure)\//,
	},
];

/**
 * Why the node Jira Platform does not call an endpoint, as the end of a sentence; undefined if it does.
 *
 * @param name `GET /rest/api/3/myself`
 * @param group the heading under which Atlassian documents it
 */
export function notCallable(name: string, group: string): string | undefined {
	const [, path = ''] = name.split(' ');
	return ELSEWHERE.find(({ groups, paths }) => groups.includes(group) || paths.test(path))?.reason;
}

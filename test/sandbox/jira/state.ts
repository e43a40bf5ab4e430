import { AttachmentStore } from './attachments/store';
import { TaskStore } from './bulk/tasks';
import { EventHub } from './events/eventHub';
import type { Happening } from './events/happening';
import { describeChange } from './fields/history';
import type { StoredFilter } from './filters';
import { fieldsOf } from './fields/catalogue';
import type { FieldDefinition } from './fields/definition';
import { FollowerStore } from './followers';
import { createIssueStore } from './issues';
import type { IssueStore } from './issues';
import { LinkStore } from './links';
import type {
	Board,
	Flavour,
	IssueLinkType,
	IssueType,
	JiraSettings,
	Priority,
	Resolution,
	Seed,
	Sprint,
	Status,
	StatusCategory,
	Transition,
	User,
} from './model';
import type { Notification } from './notifications';
import { createUserDirectory } from './people';
import type { UserDirectory } from './people';
import { createProjectDirectory } from './projects';
import type { ProjectDirectory } from './projects';
import { RemoteLinkStore } from './remoteLinks';
import * as catalogue from './seed/catalogue';
import { seedIssues } from './seed/issues';
import { seedProjects } from './seed/projects';
import { seedSoftware } from './seed/software';
import { seedUsers } from './seed/users';
import { ServiceManagement } from './serviceManagement';
import { defaultServerVersion } from './serverVersion';
import { HookRegistry } from './webhooks/hooks';

export type { Flavour, JiraSettings, Seed, User } from './model';

/**
 * Everything that one Jira knows: what the REST routes read and write, and what tests inspect. All
 * of it may be changed while the Jira runs, for a test that needs another permission or project.
 */
export interface JiraState {
	readonly flavour: Flavour;
	/**
	 * The public address, without a trailing slash (on Data Center with its context path): base of
	 * every `self`. May be set once the port is known.
	 */
	webUrl: string;
	/** Where the bytes of attachments are (Cloud): the media host, without a trailing slash. */
	mediaUrl: string;
	readonly clock: () => number;
	readonly settings: JiraSettings;
	/** What happens is reported here, by whatever way it was done. */
	readonly events: EventHub;
	/** The webhooks of administrators and apps. */
	readonly hooks: HookRegistry;
	readonly users: UserDirectory;
	readonly projects: ProjectDirectory;
	readonly issues: IssueStore;
	readonly attachments: AttachmentStore;
	readonly links: LinkStore;
	readonly remoteLinks: RemoteLinkStore;
	readonly deletedWorklogs: Array<{ readonly id: string; deleted: number }>;
	/** Who watches issues, and who voted for them. */
	readonly watchers: FollowerStore;
	readonly voters: FollowerStore;
	/** Ids of archived issues, which searches do not find. */
	readonly archived: Set<string>;
	/** Emails that it was asked to send, oldest first. */
	readonly notifications: Notification[];
	/** Asynchronous bulk operations (Cloud). */
	readonly tasks: TaskStore;
	readonly fields: readonly FieldDefinition[];
	readonly issueTypes: IssueType[];
	readonly linkTypes: readonly IssueLinkType[];
	readonly statuses: readonly Status[];
	readonly statusCategories: readonly StatusCategory[];
	readonly priorities: readonly Priority[];
	readonly resolutions: readonly Resolution[];
	readonly transitions: readonly Transition[];
	/** Whether boards and sprints can be asked for; if not, the documents' examples answer for them. */
	readonly hasSoftware: boolean;
	/** Empty without Jira Software, like the sprints. */
	readonly boards: Board[];
	readonly sprints: Sprint[];
	/** Saved queries. */
	readonly filters: StoredFilter[];
	/** SLAs and approvals: see `installServiceManagement`. */
	readonly service: ServiceManagement;
	/** Mia Krause, the user of every ready credential. */
	readonly mia: User;
}

export interface JiraOptions {
	flavour: Flavour;
	/** By default 12 people, 3 projects (and a hidden one), no issues, and nothing of Jira Software. */
	seed?: Partial<Seed>;
	/** How far search results lag behind, in milliseconds; 0 by default. */
	searchLag?: number;
	/** Milliseconds since 1970. */
	clock: () => number;
	webUrl: string;
	/** Cloud only. */
	mediaUrl?: string;
}

const defaultSeed: Seed = { name: 'platform', users: 12, projects: 3, issues: 0 };

const defaultSettings: JiraSettings = {
	version: defaultServerVersion,
	searchLag: 0,
	documentedExamples: true,
	webhookForm: 'signed',
	uploadLimit: 2 ** 30,
	bulkTask: { perTask: 0, perIssue: 0 },
};

/**
 * Makes a Jira with its fixed projects and people and the requested number of seeded ones. The same
 * options give the same Jira, including ids.
 */
export function createJira(options: JiraOptions): JiraState {
	const seed = { ...defaultSeed, ...options.seed };
	const settings: JiraSettings = { ...defaultSettings };
	const events = new EventHub();
	const report = (happening: Happening): void => events.report(happening);
	const users = createUserDirectory(seedUsers(seed.users), report);
	const mia = users.byName('mia');
	if (!mia) throw new Error('The seeded people lack Mia.');
	const jira: JiraState = {
		flavour: options.flavour,
		webUrl: options.webUrl,
		mediaUrl: options.mediaUrl ?? '',
		clock: options.clock,
		settings,
		events,
		hooks: new HookRegistry(options.clock),
		users,
		projects: createProjectDirectory(seedProjects(seed.projects, mia), report),
		issues: createIssueStore({
			clock: options.clock,
			settings,
			describe: (before, after) => describeChange(before, after, jira),
			report,
			forget: (issue) => {
				jira.attachments.removeOf(issue.id);
				jira.links.removeOf(issue.id);
				jira.watchers.removeOf(issue.id);
				jira.voters.removeOf(issue.id);
			},
		}),
		attachments: new AttachmentStore(options.clock, report),
		links: new LinkStore(report),
		remoteLinks: new RemoteLinkStore(),
		deletedWorklogs: [],
		watchers: new FollowerStore(),
		voters: new FollowerStore(),
		archived: new Set(),
		notifications: [],
		tasks: new TaskStore(options.clock),
		fields: fieldsOf(options.flavour, seed.name),
		issueTypes: catalogue.issueTypes.map((type) => ({ ...type })),
		linkTypes: catalogue.linkTypes,
		statuses: structuredClone(catalogue.statuses),
		statusCategories: catalogue.statusCategories,
		priorities: catalogue.priorities,
		resolutions: catalogue.resolutions,
		transitions: structuredClone(catalogue.transitions),
		hasSoftware: seed.name === 'software',
		boards: [],
		sprints: [],
		filters: [],
		service: new ServiceManagement(options.clock),
		mia,
	};
	seedIssues(jira, seed.issues);
	if (jira.hasSoftware) seedSoftware(jira);
	settings.searchLag = options.searchLag ?? 0;
	return jira;
}

import type { ServerVersion } from './serverVersion';

/** Which Jira the sandbox simulates: the hosted one, or a server inside a company. */
export type Flavour = 'cloud' | 'dataCenter';

/** REST API version of a request: 3 uses ADF, 2 wiki markup. Data Center only has 2. */
export type ApiVersion = '2' | '3';

/**
 * What a new Jira has besides its fixed people and projects. `software` adds what a team that plans
 * its work has: the fields of Jira Software, a project WEB with epics, and two boards.
 */
export const seedNames = ['platform', 'software'] as const;
export type SeedName = (typeof seedNames)[number];

/** What is in a new Jira: the number of people, projects and issues, and what is added to them. */
export interface Seed {
	name: SeedName;
	users: number;
	projects: number;
	issues: number;
}

/**
 * How a Data Center registers and sends webhooks: `signed` with a secret, at an address of its own, since version 10;
 * `unsigned` before; `untyped` long before: without `issue_event_type_name` and without events of comments.
 */
export const webhookForms = ['signed', 'unsigned', 'untyped'] as const;

export type WebhookForm = (typeof webhookForms)[number];

/** Settings that can be changed while the Jira is running. */
export interface JiraSettings {
	/** Data Center: which version it is. */
	version: ServerVersion;
	/** Milliseconds before a search finds a change; with 0 it finds it at once. `reconcileIssues` overrides it. */
	searchLag: number;
	/** Maximum size of one attachment in bytes. */
	uploadLimit: number;
	/** Milliseconds that an asynchronous task takes, plus more for each of its issues. */
	bulkTask: { perTask: number; perIssue: number };
	/** Data Center: how it registers and sends webhooks; see `webhookForms`. */
	webhookForm: WebhookForm;
	/** Whether endpoints without a route answer with an example from Atlassian's documents. */
	documentedExamples: boolean;
}

/** A person. Cloud knows people by `accountId`, Data Center by `name` (shown) and `key` (internal). */
export interface User {
	/** Also set on Data Center, where answers never show it and only the sandbox uses it. */
	accountId: string;
	name: string;
	key: string;
	displayName: string;
	emailAddress: string;
	/** Privacy setting of Cloud accounts: others do not see the email address. */
	emailHidden: boolean;
	active: boolean;
	/** `atlassian` if absent. */
	accountType?: 'atlassian' | 'app';
	locale: string;
	timeZone: string;
	groups: string[];
}

/** Who holds each permission in a project: names of groups. Others follow the default scheme. */
export type PermissionScheme = Record<string, readonly string[]>;

/** Something that has a name in addition to its id. */
export interface Named {
	readonly id: string;
	readonly name: string;
}

/** A version of a project; days are written as `2026-12-24`. */
export interface Version extends Named {
	name: string;
	description: string;
	startDate: string | null;
	releaseDate: string | null;
	released: boolean;
	archived: boolean;
	/** Who is responsible for it (Cloud). */
	driverId: string | null;
	/** Links to what belongs to it elsewhere (Cloud). */
	readonly relatedWork: RelatedWork[];
}

/** A link of a version. */
export interface RelatedWork {
	readonly id: string;
	readonly category: string;
	readonly title: string | null;
	readonly url: string | null;
}

/** Who gets the issues of a component. */
export type ComponentAssignee =
	| 'PROJECT_DEFAULT'
	| 'COMPONENT_LEAD'
	| 'PROJECT_LEAD'
	| 'UNASSIGNED';

/** A component of a project. */
export interface Component extends Named {
	name: string;
	description: string;
	leadId: string | null;
	assigneeType: ComponentAssignee;
}

export interface Project {
	readonly id: string;
	key: string;
	name: string;
	description: string;
	leadId: string;
	typeKey: 'software' | 'business' | 'service_desk';
	/** `next-gen` is called team-managed in the product. */
	style: 'classic' | 'next-gen';
	archived: boolean;
	/** In the trash (Cloud). */
	deleted: boolean;
	categoryId: string | null;
	url: string;
	assigneeType: 'PROJECT_LEAD' | 'UNASSIGNED';
	/** The people (by account id) and groups (by name) in each role, by the id of the role. */
	actors: Record<string, ReadonlyArray<{ type: 'group' | 'user'; of: string }>>;
	issueTypeIds: string[];
	readonly components: Component[];
	readonly versions: Version[];
	/** Who can be allowed to see an issue; none without an issue security scheme. */
	readonly securityLevels: Named[];
	/** Fields that must be filled, by issue type id. */
	requiredFields: Record<string, string[]>;
	permissions: PermissionScheme;
	/** Number of the issue that was created last. */
	lastNumber: number;
}

export interface IssueType {
	readonly id: string;
	name: string;
	description: string;
	/** -1 sub-task, 0 base, 1 epic. */
	hierarchyLevel: -1 | 0 | 1;
	avatarId: number;
}

export interface StatusCategory {
	readonly id: number;
	key: string;
	name: string;
	colorName: string;
}

export interface Status {
	readonly id: string;
	name: string;
	description: string;
	category: StatusCategory;
}

export interface Priority {
	readonly id: string;
	name: string;
	description: string;
	statusColor: string;
}

export interface Resolution {
	readonly id: string;
	name: string;
	description: string;
}

/** How two issues can be linked, with the words for both directions. */
export interface IssueLinkType extends Named {
	readonly inward: string;
	readonly outward: string;
}

/** A link between two issues: the source "blocks" the destination. */
export interface IssueLink {
	readonly id: string;
	readonly typeId: string;
	readonly sourceId: string;
	readonly destinationId: string;
}

/** A way from one status to another. */
export interface Transition {
	readonly id: string;
	name: string;
	/** Status ids; null allows any status except `to`. */
	from: string[] | null;
	to: string;
	/** Null for no screen: fields are refused, and Cloud silently drops a comment. */
	screen: { fields: string[]; required: string[] } | null;
	/** What the workflow does to the resolution, unless the screen has set one. */
	resolution: { set: string } | 'clear' | 'keep';
	/** Whether a validator of the workflow requires a comment. */
	wantsComment?: boolean;
}

/** A board of Jira Software. It shows the issues of one project. */
export interface Board {
	readonly id: number;
	name: string;
	type: 'scrum' | 'kanban';
	readonly projectId: string;
	/** The filter that it was created from; absent for the boards of a new Jira. */
	readonly filterId?: number;
}

/** A sprint of a scrum board. Times are null until they are planned, or until it is closed. */
export interface Sprint {
	readonly id: number;
	/** The board that it was created on. */
	readonly boardId: number;
	name: string;
	goal: string;
	state: 'closed' | 'active' | 'future';
	start: number | null;
	end: number | null;
	completed: number | null;
}

/** Atlassian Document Format: a node of any kind. */
export interface AdfNode {
	type: string;
	version?: number;
	text?: string;
	attrs?: Record<string, unknown>;
	content?: AdfNode[];
	marks?: Array<{ type: string; attrs?: Record<string, unknown> }>;
}

/** Rich text in the form in which it was written, with its words for searching. */
export type RichText =
	| { readonly adf: AdfNode; readonly plain: string }
	| { readonly wiki: string; readonly plain: string };

/** Chosen options of a cascading select list. */
export interface CascadingValue {
	readonly parent: string;
	readonly child: string | null;
}

/** Estimates of time tracking, in seconds. */
export interface Estimates {
	readonly original: number | null;
	readonly remaining: number | null;
}

/** What a field can hold; ids if it refers to something. */
export type FieldValue =
	| string
	| number
	| readonly string[]
	| RichText
	| CascadingValue
	| Estimates;

/** Who may read something: the people of a group or of a project role. */
export interface Visibility {
	readonly type: 'group' | 'role';
	readonly value: string;
}

/** What people add to an issue and may change, hide and remove. */
export interface Contribution {
	readonly id: string;
	authorId: string;
	updateAuthorId: string;
	created: number;
	updated: number;
	/** Null means everyone who sees the issue. */
	visibility: Visibility | null;
	properties: Readonly<Record<string, unknown>>;
}

export interface Comment extends Contribution {
	body: RichText;
}

/** Work that somebody has logged. */
export interface Worklog extends Contribution {
	comment: RichText | null;
	started: number;
	/** Seconds. */
	timeSpent: number;
}

/** The lists of an issue that people contribute to. */
export interface Contributions {
	comments: Comment;
	worklogs: Worklog;
}

export interface ChangeItem {
	fieldId: string;
	from: string | null;
	fromText: string | null;
	to: string | null;
	toText: string | null;
}

export interface ChangelogEntry {
	readonly id: string;
	authorId: string;
	created: number;
	items: ChangeItem[];
}

/** What a search can use: the part of an issue that the index copies when it lags behind. */
export interface IssueState {
	readonly id: string;
	key: string;
	projectId: string;
	statusId: string;
	creatorId: string;
	/** Milliseconds since 1970, like all times here. */
	created: number;
	updated: number;
	statusChanged: number;
	resolved: number | null;
	/** By field id; absent means empty. */
	values: Readonly<Record<string, FieldValue>>;
	comments: Comment[];
}

export interface Issue extends IssueState {
	/** Data that apps store on it. */
	properties: Readonly<Record<string, unknown>>;
	worklogs: Worklog[];
	changelog: ChangelogEntry[];
}

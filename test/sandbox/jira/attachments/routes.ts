import multipart from '@fastify/multipart';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { may } from '../permissions';
import { unexpected } from '../recover';
import { attachmentOf } from '../resources/attachments';
import { ok, oneIssue, Refusal, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { fileHandlerOf, pattern } from '../rest/dispatch';
import type { Mount } from '../rest/dispatch';
import { issueOf, projectOfIssue } from '../rest/find';
import type { Ask, FileRoute } from '../rest/route';
import { attachmentView } from '../views/attachment';
import { fileHeaders } from './fileHeaders';
import { TooLarge } from './store';
import type { Attachment } from './store';

const mostFiles = 60;

/** Jira's answer if the header that only a program can set is missing. */
const xsrfCheckFailed: Answer = {
	status: 403,
	body: 'XSRF check failed',
	contentType: 'text/html;charset=UTF-8',
};

function tooLarge({ jira }: Ask): Refusal {
	const message = `The file exceeds its maximum permitted size of ${jira.settings.uploadLimit} bytes.`;
	// Data Center's document specifies 404 for a file that is too large.
	return refusal(jira.flavour === 'cloud' ? 413 : 404, message);
}

/** What the record keeps of a request that uploads files. */
interface SentFile {
	readonly field: string;
	readonly filename: string;
	readonly contentType: string;
	readonly bytes: number;
}

async function store(part: MultipartFile, issueId: string, ask: Ask): Promise<Attachment> {
	const { jira, viewer } = ask;
	const draft = {
		issueId,
		authorId: viewer?.accountId ?? '',
		filename: part.filename,
		mimeType: part.mimetype,
	};
	try {
		return await jira.attachments.add(draft, part.file, jira.settings.uploadLimit);
	} catch (error) {
		part.file.resume();
		throw error instanceof TooLarge ? tooLarge(ask) : unexpected(error);
	}
}

async function addAttachment(ask: Ask, request: FastifyRequest): Promise<Answer> {
	if (request.headers['x-atlassian-token'] !== 'no-check') throw new Refusal(xsrfCheckFailed);
	const issue = issueOf(ask);
	const { jira, viewer } = ask;
	if (!may(viewer, 'CREATE_ATTACHMENTS', projectOfIssue(issue, ask))) {
		throw refusal(403, 'You do not have permission to create attachments for this issue.');
	}
	if (!request.isMultipart()) throw refusal(415, 'The request is not multipart/form-data.');
	// A file that is announced as too large is not even read.
	const announced = Number(request.headers['content-length'] ?? 0);
	if (announced > jira.settings.uploadLimit + 10_000) throw tooLarge(ask);

	const added: Attachment[] = [];
	const sent: SentFile[] = [];
	for await (const part of request.files()) {
		if (part.fieldname !== 'file') {
			part.file.resume();
			continue;
		}
		if (added.length >= mostFiles) throw refusal(413, 'More than 60 files were sent.');
		const { filename, mimetype: contentType } = part;
		const attachment = await store(part, issue.id, ask);
		added.push(attachment);
		sent.push({ field: 'file', filename, contentType, bytes: attachment.size });
		request.body = sent;
	}
	if (added.length === 0) throw refusal(400, 'No file was sent.');
	jira.issues.record(
		issue,
		added.map(({ id, filename }) => ({
			fieldId: 'attachment',
			from: null,
			fromText: null,
			to: id,
			toText: filename,
		})),
		viewer?.accountId ?? '',
	);
	return ok(
		added.map((one) => attachmentView(one, ask)),
		oneIssue,
	);
}

async function getContent(ask: Ask): Promise<Answer> {
	const attachment = attachmentOf(ask);
	const { attachments, mediaUrl } = ask.jira;
	if (ask.query.text('redirect') === 'false') {
		return { status: 200, stream: attachments.read(attachment), headers: fileHeaders(attachment) };
	}
	const { file, token } = attachments.ticketFor(attachment);
	const name = encodeURIComponent(attachment.filename);
	const Location = `${mediaUrl}/file/${file}/binary?token=${token}&name=${name}&dl=true`;
	return { status: 303, headers: { Location } };
}

/** An anonymous visitor is sent to log in, whether or not the file exists. */
async function getPage(ask: Ask, { url }: FastifyRequest): Promise<Answer> {
	if (ask.viewer === null) {
		const destination = encodeURIComponent(url);
		const Location = `${ask.jira.webUrl}/login.jsp?permissionViolation=true&os_destination=${destination}`;
		return { status: 302, headers: { Location } };
	}
	const attachment = attachmentOf(ask);
	const stream = ask.jira.attachments.read(attachment);
	return { status: 200, stream, headers: fileHeaders(attachment) };
}

const upload: FileRoute = {
	method: 'POST',
	path: 'issue/{issueIdOrKey}/attachments',
	handle: addAttachment,
};

const content: FileRoute = {
	method: 'GET',
	path: 'attachment/content/{id}',
	on: 'cloud',
	handle: getContent,
};

/** The page of Data Center that `content` of an attachment leads to. */
const page: FileRoute = {
	method: 'GET',
	path: '/secure/attachment/{id}/{filename}',
	on: 'dataCenter',
	handle: getPage,
};

/** The routes for uploads and downloads of files, for each API that is mounted. */
export async function mountFileRoutes(
	app: FastifyInstance,
	mounts: ReadonlyArray<Mount & { readonly prefix: string }>,
): Promise<void> {
	await app.register(async (scope) => {
		scope.removeAllContentTypeParsers();
		await scope.register(multipart, { limits: { fileSize: Infinity, files: Infinity } });
		scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
		for (const { prefix, ...mount } of mounts) {
			for (const route of [upload, content]) {
				if (route.on !== undefined && route.on !== mount.jira.flavour) continue;
				const { method, path } = route;
				const url = pattern(`${prefix}/${path}`);
				scope.route({ method, url, handler: fileHandlerOf(route, mount) });
			}
		}
		const [first] = mounts;
		if (first?.jira.flavour !== 'dataCenter') return;
		scope.route({ method: 'GET', url: pattern(page.path), handler: fileHandlerOf(page, first) });
	});
}

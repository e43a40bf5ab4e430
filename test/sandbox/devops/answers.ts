import { jsonAnswer, type Answer } from '../front/answer';
import type { DevOpsEntity } from './api';

/** An error of a DevOps API: development information wraps its messages, the others answer with the bare list. */
export function refusal(api: DevOpsEntity, status: number, message: string): Answer {
	const list = [{ message }];
	return jsonAnswer(status, api === 'devinfo' ? { errorMessages: list } : list);
}

/** Accepted, to be processed shortly afterwards. */
export const accepted: Answer = { status: 202, body: '' };

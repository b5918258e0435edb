import refusals from 'messages:form';

const english = document.documentElement.lang.toLowerCase().startsWith('en');

const WORDS = {
	zh: {
		add: '增加一行', collapse: '收起', expand: '全部展开', remove: '删除第 {0} 行', choose: '请选择',
		addFile: '拍照或选择文件', files: '已有 {0} 个，需要 {1} 至 {2} 个', filesUpTo: '已有 {0} 个，最多 {1} 个',
		removeFile: '移除', removeNamed: '移除 {0}', retry: '重新上传', uploading: '正在上传…', failed: '上传失败',
		takenAt: '拍摄于 {0}', hash: '校验值', alsoIn: '此文件也用于其他案卷：{0}', alsoInOthers: '此文件也用于另外 {0} 个您无权查看的案卷', wait: '文件还在上传，请稍候。',
		summary: '请改正以下内容', refused: '未能提交', offline: '没有连接到服务器，填写的内容已保存在本机，请稍后再提交。',
		unknown: '服务器未能处理，请稍后再试。', unreadable: '表单未能打开。', sending: '正在提交…', saved: '草稿已保存在本机',
		waiting: '等待网络，已保存在本机，联网后自动上传。', notKept: '没有网络，且无法保存在本机；请不要关闭本页。', waitingPhotos: '本机有 {0} 项内容等待上传',
		here: '当前步骤', done: '已完成', added: '新增', removed: '删除', changed: '修改', diagram: '流程图', larger: '放大', smaller: '缩小', whole: '全图', noRows: '没有需要填写的内容。',
		draw: '请在框内手写签名', clear: '重写', takeSignature: '采用此签名', notDrawn: '请先在框内签名。', passwordLabel: '登录密码', confirmSignature: '确认签名', confirmed: '已确认，十分钟内提交有效。',
	},
	en: {
		add: 'Add a row', collapse: 'Collapse', expand: 'Show all', remove: 'Remove row {0}', choose: 'Choose one',
		addFile: 'Take a photo or choose files', files: '{0} so far, {1} to {2} needed', filesUpTo: '{0} so far, {1} at most',
		removeFile: 'Remove', removeNamed: 'Remove {0}', retry: 'Upload again', uploading: 'Uploading…', failed: 'Upload failed',
		takenAt: 'Taken {0}', hash: 'Check sum', alsoIn: 'The same file is used in other cases: {0}', alsoInOthers: 'The same file is used in {0} more cases that you may not read', wait: 'A file is still being uploaded. Please wait.',
		summary: 'Please correct the following', refused: 'This was not submitted', offline: 'There is no connection. What you wrote is kept on this device; submit it later.',
		unknown: 'The server could not do this. Please try again later.', unreadable: 'The form could not be opened.', sending: 'Submitting…', saved: 'Draft kept on this device',
		waiting: 'Kept on this device; it is sent as soon as there is a connection.', notKept: 'There is no connection and this device cannot keep the file; please leave this page open.', waitingPhotos: '{0} items on this device wait to be sent',
		here: 'You are here', done: 'Done', added: 'Added', removed: 'Removed', changed: 'Changed', diagram: 'Process diagram', larger: 'Zoom in', smaller: 'Zoom out', whole: 'Whole diagram', noRows: 'There is nothing to fill in here.',
		draw: 'Sign inside the box', clear: 'Clear', takeSignature: 'Use this signature', notDrawn: 'Sign inside the box first.', passwordLabel: 'Password', confirmSignature: 'Confirm the signature', confirmed: 'Confirmed; submit within ten minutes.',
	},
};

const words = english ? { ...refusals.en, ...WORDS.en } : { ...refusals.zh, ...WORDS.zh };

/** Words in the page's language. */
export function say(key, ...values) {
	return values.reduce((text, value, index) => text.replace(`{${index}}`, value), words[key] ?? key);
}

/** A moment as people in China read it, whatever the device's zone; Sweden writes it as the server does. */
export function moment(instant) {
	return new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
}

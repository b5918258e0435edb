/** Words of the workshop in the page's language. */
export const english = document.documentElement.lang.toLowerCase().startsWith('en');

const WORDS = {
	zh: {
		saved: '已保存 {0}', saving: '正在保存…', unsaved: '有未保存的修改', notSaved: '未保存：{0}', reading: '只读', opened: '已打开，尚无修改',
		offline: '没有连接到服务器，稍后自动重试', unknown: '服务器未能处理', ownText: '下载我的内容', heldBy: '{0} 正在编辑这份草稿，您可以查看，也可以接手。',
		failed: '草稿未能打开：{0}', checking: '正在检查…', clean: '没有发现问题', notChecked: '未能检查：{0}', error: '错误', warning: '提醒', wholeFile: '整个文件',
		wholeDraft: '整份草稿', settle: '标为已处理', settled: '{0} 于 {1} 标为已处理', noComments: '还没有批注。', version: '第 {0} 版', current: '当前',
		restore: '恢复此版本', look: '下载', unreadable: '文件无法读取：{0}', tooLarge: '文件超过 2 MB', on: '（{0}）', found: '{0} 个错误，{1} 个提醒', lost: '失去编辑权',
	},
	en: {
		saved: 'Saved {0}', saving: 'Saving…', unsaved: 'There are unsaved changes', notSaved: 'Not saved: {0}', reading: 'Reading only', opened: 'Open, nothing changed yet',
		offline: 'there is no connection; it will be tried again', unknown: 'the server could not do this', ownText: 'Download my text', heldBy: '{0} is editing this draft. You may read it, or take over.',
		failed: 'The draft could not be opened: {0}', checking: 'Checking…', clean: 'No problems found', notChecked: 'Not checked: {0}', error: 'Error', warning: 'Advice', wholeFile: 'The whole file',
		wholeDraft: 'The whole draft', settle: 'Mark as settled', settled: 'Settled by {0}, {1}', noComments: 'There are no comments yet.', version: 'Version {0}', current: 'current',
		restore: 'Restore this version', look: 'Download', unreadable: 'The file cannot be read: {0}', tooLarge: 'The file is larger than 2 MB', on: '({0})', found: 'Errors: {0}; to look at: {1}', lost: 'no longer your turn',
	},
};

/** A word, with its values. */
export function say(key, ...values) {
	return values.reduce((text, value, index) => text.replace(`{${index}}`, () => value), (english ? WORDS.en : WORDS.zh)[key] ?? key);
}

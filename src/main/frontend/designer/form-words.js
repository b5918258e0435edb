import { english } from './words.js';

/** The editor of forms knows English only. */
const CHINESE = {
	'Action': '动作', 'Allow add/delete items': '允许增删行', 'Alternative text': '替代文字', 'Appearance': '外观', 'Auto': '自动', 'Bottom': '底端', 'Button': '按钮',
	'Center': '居中', 'Checkbox': '复选框', 'Checkbox group': '复选框组', 'Checked': '选中', 'Columns': '列宽', 'Component palette': '组件', 'Components': '组件',
	'Compute on': '计算时机', 'Condition': '条件', 'Constraints': '约束', 'Containers': '容器', 'Content': '内容', 'Custom': '自定义', 'Custom error message': '自定义错误提示',
	'Custom properties': '自定义属性', 'Custom regular expression': '自定义正则表达式', 'Data source': '数据来源', 'Date': '日期', 'Date label': '日期标签', 'Date time': '日期时间',
	'Decimal digits': '小数位数', 'Default number of items': '默认行数', 'Default value': '默认值', 'Disable collapse': '不折叠', 'Disabled': '停用', 'Disallow past dates': '不许选过去的日期',
	'Document preview': '文件预览', 'Documentation': '说明', 'Dynamic list': '动态列表', 'Dynamic options': '动态选项', 'Email': '电子邮件', 'Expression': '表达式', 'Field description': '说明文字',
	'File picker': '文件', 'Form': '表单', 'General': '常规', 'Group': '分组', 'Group label': '分组标签', 'Header items': '表头', 'Headers source': '表头来源', 'Height': '高度',
	'Hide if': '隐藏条件', 'HTML view': 'HTML', 'ID': '编号', 'Image source': '图片来源', 'Image view': '图片', 'Increment': '步长', 'Input': '输入', 'Input values key': '选项变量', 'Key': '键',
	'Label': '标签', 'Layout': '布局', 'List of items': '列表', 'Maximum': '最大值', 'Maximum length': '最多字符', 'Minimum': '最小值', 'Minimum length': '最少字符', 'Not checked': '未选中',
	'Number': '数字', 'Number of non-collapsing items': '不折叠的行数', 'Options source': '选项来源', 'Output as string': '以字符串输出', 'Pagination': '分页', 'Path': '路径', 'Phone': '电话',
	'Prefix': '前缀', 'Presentation': '展示', 'Radio group': '单选组', 'Read only': '只读', 'Required': '必填', 'Reset': '重置', 'Search components': '查找组件', 'Searchable': '可搜索', 'Select': '下拉选择',
	'Selection': '选择', 'Separator': '分隔线', 'Serialization': '输出格式', 'Show outline': '显示边框', 'Spacer': '空白', 'Static options': '固定选项', 'Submit': '提交', 'Subtype': '子类型',
	'Suffix': '后缀', 'Supported file formats': '支持的格式', 'Table': '表格', 'Tag list': '标签列表', 'Target value': '目标值', 'Text': '文本', 'Text area': '多行文本', 'Text field': '单行文本',
	'Text view': '文字', 'Time format': '时间格式', 'Time interval': '时间间隔', 'Time label': '时间标签', 'Top': '顶端', 'Type': '类型', 'Upload multiple files': '可传多个文件', 'Use 24h': '24 小时制',
	'Validation': '校验', 'Validation pattern': '校验格式', 'Value': '值', 'Value changes': '值变化时', 'Version tag': '版本标签', 'Vertical alignment': '垂直对齐', 'Drag and drop components here': '把组件拖到这里',
	'Select a form field to edit its properties.': '选中一个字段以编辑其属性。', 'Multiple form fields are selected. Select a single form field to edit its properties.': '选中了多个字段，请只选一个。',
	'Field label': '字段标签', 'Binds to a form variable': '对应的表单变量', 'Condition under which the field is hidden': '满足时隐藏这个字段', 'Static': '固定', 'Repeatable': '可重复', '<none>': '<无>',
	'Browse': '选择文件', 'No files selected': '没有选择文件',
	'Expression or variable': '表达式或变量', 'Input data': '输入数据',
	'Build your form': '开始制作表单', 'Drag and drop components here to start designing.': '把组件拖到这里开始设计。', 'Date & time': '日期时间', 'Date and time': '日期时间', 'Row': '行',
};

/** What a designer has written stays; the button of a file is the editor's own. */
function written(place) {
	return place.closest('.fjs-form-field, .cm-editor, textarea') && !place.closest('.fjs-filepicker-container');
}

/** Says in Chinese what stands on these places in English, now and whenever it changes. */
export function sayInChinese(places) {
	if (english) {
		return;
	}
	places.forEach((place) => {
		const all = () => {
			const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const said = CHINESE[walker.currentNode.data.trim()];
				if (said && !written(walker.currentNode.parentElement)) {
					walker.currentNode.data = said;
				}
			}
			place.querySelectorAll('[placeholder], [title]').forEach((one) => ['placeholder', 'title'].forEach((name) => {
				const said = CHINESE[one.getAttribute(name)];
				if (said) {
					one.setAttribute(name, said);
				}
			}));
		};
		all();
		new MutationObserver(all).observe(place, { childList: true, subtree: true, characterData: true });
	});
}

import * as React from 'react';
import * as ReactDOM from 'react-dom';

ReactDOM.render(<p>Kiểm Biểu</p>, document.getElementById('pane'));

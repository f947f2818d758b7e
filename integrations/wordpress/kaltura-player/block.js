// The block: its fields beside the post, and the video's picture in the post. What is published is written by kaltura-player.php.
(({ blocks, blockEditor, components, element }) => {
  const { createElement } = element;

  /** The fields, by the attribute of the block. */
  const FIELDS = {
    entryId: 'Entry id, such as 1_abc12345',
    playlistId: 'or playlist id',
    mediaTitle: 'Title',
    clipFrom: 'Clip from (90 or 1:30)',
    clipTo: 'Clip to',
    partnerId: 'Partner id (empty: the site’s)',
    uiconfId: 'uiConf id (empty: the site’s)',
  };

  function Edit({ attributes, setAttributes }) {
    const field = ([name, label]) =>
      createElement(components.TextControl, {
        key: name,
        label,
        value: attributes[name] ?? '',
        onChange: (value) => setAttributes({ [name]: value.trim() || undefined }),
      });
    const captions = createElement(components.ToggleControl, {
      key: 'captions',
      label: 'Captions from the start',
      checked: attributes.captions === true,
      onChange: (checked) => setAttributes({ captions: checked || undefined }),
    });
    const loading = createElement(components.SelectControl, {
      key: 'loading',
      label: 'The player is loaded',
      value: attributes.loading,
      options: [
        { value: 'interaction', label: 'on a click' },
        { value: 'lazy', label: 'when it is near the viewport' },
        { value: 'eager', label: 'at once' },
      ],
      onChange: (value) => setAttributes({ loading: value }),
    });
    const panel = createElement(
      components.PanelBody,
      { title: 'Kaltura' },
      ...Object.entries(FIELDS).map(field),
      captions,
      loading,
    );
    /* In the editor the video is a picture: it cannot be clicked. */
    const preview = createElement('kaltura-player', {
      'partner-id': attributes.partnerId,
      'uiconf-id': attributes.uiconfId,
      'entry-id': attributes.entryId,
      'media-title': attributes.mediaTitle,
      loading: 'manual',
    });
    const text = attributes.mediaTitle ?? attributes.entryId ?? attributes.playlistId ?? 'Enter an entry id in the sidebar.';
    return createElement(
      'div',
      blockEditor.useBlockProps(),
      createElement(blockEditor.InspectorControls, null, panel),
      createElement(components.Disabled, null, preview),
      createElement('p', null, `Kaltura video: ${text}`),
    );
  }

  blocks.registerBlockType('kaltura-player/video', { edit: Edit, save: () => null });
})(window.wp);

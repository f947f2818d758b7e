// The block: its fields beside the post, and the video's picture in the post. What is published is written by kaltura-player.php.
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement } = element;
  const { __, sprintf } = i18n;

  /** The fields, by the attribute of the block. */
  const FIELDS = {
    entryId: __('Entry id, such as 1_abc12345', 'kaltura-player'),
    playlistId: __('or playlist id', 'kaltura-player'),
    mediaTitle: __('Title', 'kaltura-player'),
    clipFrom: __('Clip from (90 or 1:30)', 'kaltura-player'),
    clipTo: __('Clip to', 'kaltura-player'),
    partnerId: __('Partner id (empty: the site’s)', 'kaltura-player'),
    uiconfId: __('uiConf id (empty: the site’s)', 'kaltura-player'),
  };

  function Edit({ attributes, setAttributes }) {
    const field = ([name, label]) =>
      createElement(components.TextControl, {
        key: name,
        label,
        value: attributes[name] ?? '',
        /* A title is typed with spaces between its words. */
        onChange: (value) => setAttributes({ [name]: (name === 'mediaTitle' ? value : value.trim()) || undefined }),
      });
    const captions = createElement(components.ToggleControl, {
      key: 'captions',
      label: __('Captions from the start', 'kaltura-player'),
      checked: attributes.captions === true,
      onChange: (checked) => setAttributes({ captions: checked || undefined }),
    });
    const loading = createElement(components.SelectControl, {
      key: 'loading',
      label: __('The player is loaded', 'kaltura-player'),
      value: attributes.loading,
      options: [
        { value: 'interaction', label: __('on a click', 'kaltura-player') },
        { value: 'lazy', label: __('when it is near the viewport', 'kaltura-player') },
        { value: 'eager', label: __('at once', 'kaltura-player') },
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
    /* In the editor the video is a picture: it cannot be clicked. The plugin's PHP writes the ids of the site. */
    const site = window.kalturaPlayerIds ?? {};
    const picture = createElement('kaltura-player', {
      'partner-id': attributes.partnerId || site['partner-id'] || undefined,
      'uiconf-id': attributes.uiconfId || site['uiconf-id'] || undefined,
      'entry-id': attributes.entryId,
      'media-title': attributes.mediaTitle,
      loading: 'manual',
    });
    const text =
      attributes.mediaTitle ??
      attributes.entryId ??
      attributes.playlistId ??
      __('Enter an entry id in the sidebar.', 'kaltura-player');
    return createElement(
      'div',
      blockEditor.useBlockProps(),
      createElement(blockEditor.InspectorControls, null, panel),
      attributes.entryId ? createElement(components.Disabled, null, picture) : null,
      createElement('p', null, sprintf(__('Kaltura video: %s', 'kaltura-player'), text)),
    );
  }

  blocks.registerBlockType('kaltura-player/video', { edit: Edit, save: () => null });
})(window.wp);

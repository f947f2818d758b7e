<?php
/**
 * Plugin Name: Kaltura Player Element
 * Description: A block, a shortcode and the tag kaltura-player for videos of Kaltura.
 * Version: 0.1.0
 * Requires at least: 6.3
 * Requires PHP: 8.1
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: kaltura-player
 */

namespace KalturaPlayerElement;

if (!defined('ABSPATH')) {
    exit;
}

const SCRIPT = 'kaltura-player-element';
const FILE = 'kaltura-player.min.js';
/** WordPress's name of the script in block.json. */
const EDITOR_SCRIPT = 'kaltura-player-video-editor-script';
const IDS = ['partner-id', 'uiconf-id'];

/** What an author may give the tag; made from the element's own table. */
function allowed_attributes(): array
{
    static $names;
    return $names ??= json_decode(file_get_contents(__DIR__ . '/attributes.json'), true);
}

function option_name(string $name): string
{
    return 'kaltura_player_' . strtr($name, '-', '_');
}

/** The site's account and player, which a shortcode or block may leave out. */
function option_of(string $name): string
{
    return preg_replace('/\D/', '', (string) get_option(option_name($name), ''));
}

/** The attribute that a name means. Blocks write `entryId`; WordPress gives a shortcode's names in lower case. */
function attribute_of(string $name): ?string
{
    static $names;
    $letters = fn(string $text): string => strtolower(str_replace(['-', '_'], '', $text));
    $names ??= array_combine(array_map($letters, allowed_attributes()), allowed_attributes());
    return $names[$letters($name)] ?? null;
}

/** The tag of a shortcode. WordPress gives a shortcode without attributes an empty text. */
function render_shortcode(mixed $given): string
{
    return render(is_array($given) ? $given : []);
}

/** The tag of a block, with the classes of its alignment and of the author. */
function render_block(array $given): string
{
    return render($given, get_block_wrapper_attributes());
}

/** The tag; `$more` is the text of further attributes, escaped. */
function render(array $given, string $more = ''): string
{
    $attributes = array_filter(array_combine(IDS, array_map(option_of(...), IDS)), fn($id) => $id !== '');
    foreach ($given as $name => $value) {
        /* A shortcode gives what has no value, such as `muted`, as a value without a name. */
        [$name, $value] = is_int($name) ? [attribute_of((string) $value), true] : [attribute_of($name), $value];
        if ($name === null || $value === null || $value === false || !is_scalar($value)) {
            continue;
        }
        /* An empty field of the block is not set; an empty poster means none. */
        if ($value === '' && $name !== 'poster') {
            continue;
        }
        $attributes[$name] = $value === true ? '' : (string) $value;
    }
    load_player();
    $text = $more === '' ? '' : " $more";
    foreach ($attributes as $name => $value) {
        $text .= sprintf(' %s="%s"', $name, esc_attr($value));
    }
    return "<kaltura-player$text>" . fallback($attributes) . '</kaltura-player>';
}

/** What feed readers and pages without scripts show. */
function fallback(array $attributes): string
{
    $needed = [...IDS, 'entry-id', 'playlist-id'];
    [$partner, $player, $entry, $playlist] = array_map(fn($name) => $attributes[$name] ?? '', $needed);
    [$kind, $id] = $playlist === '' ? ['entry_id', $entry] : ['playlist_id', $playlist];
    if (!preg_match('/^\d+$/D', $partner) || !preg_match('/^\d+$/D', $player) || !preg_match('/^[\w-]+$/D', $id)) {
        return '';
    }
    $host = rtrim($attributes['cdn-url'] ?? 'https://cdnapisec.kaltura.com', '/');
    $url = esc_url("$host/p/$partner/embedPlaykitJs/uiconf_id/$player?iframeembed=true&$kind=$id", ['https', 'http']);
    $title = $attributes['media-title'] ?? __('Watch the video', 'kaltura-player');
    return $url === '' ? '' : sprintf('<a href="%s">%s</a>', $url, esc_html($title));
}

/** Loads the script, and the style that reserves the video's space until the script has run. */
function load_player(): void
{
    wp_enqueue_script(SCRIPT);
    wp_enqueue_style(SCRIPT);
}

add_action('init', function () {
    $file = __DIR__ . '/' . FILE;
    wp_register_script(SCRIPT, plugins_url(FILE, __FILE__), [], is_file($file) ? (string) filemtime($file) : '', ['strategy' => 'defer']);
    wp_register_style(SCRIPT, false);
    wp_add_inline_style(SCRIPT, 'kaltura-player:not(:defined) { display: block; aspect-ratio: 16 / 9; }');
    register_block_type(__DIR__, ['render_callback' => __NAMESPACE__ . '\render_block']);
    add_shortcode('kaltura-player', __NAMESPACE__ . '\render_shortcode');
});

/* Authors who may not write any HTML they like may write this tag and what it shows in its slots, in posts alone. */
add_filter('wp_kses_allowed_html', function ($tags, $context) {
    if ($context !== 'post') {
        return $tags;
    }
    $tags['kaltura-player'] = array_fill_keys([...allowed_attributes(), 'class', 'title', 'lang'], true);
    foreach (['a', 'button', 'div', 'img', 'span'] as $name) {
        if (is_array($tags[$name] ?? null)) {
            $tags[$name]['slot'] = true;
        }
    }
    return $tags;
}, 10, 2);

/* A theme without blocks has printed the head when it comes to the text, and would reserve the video's space too late. */
add_action('wp_enqueue_scripts', function () {
    if (is_singular() && preg_match('~[<[]kaltura-player|wp:kaltura-player/~', (string) get_post()?->post_content)) {
        load_player();
    }
});

/* A tag that was written into a text, a widget or a template, without block or shortcode, needs the script as well; an excerpt has no tag. */
foreach (['the_content', 'render_block', 'widget_text', 'widget_custom_html_content'] as $filter) {
    add_filter($filter, function ($html) {
        if (!doing_filter('get_the_excerpt') && str_contains((string) $html, '<kaltura-player')) {
            load_player();
        }
        return $html;
    });
}

/* The editor's picture. The `script` of block.json would be loaded by every page of a theme without blocks. */
add_action('enqueue_block_assets', fn() => is_admin() && load_player());

/* The picture of a block that leaves out the account needs the site's own. */
add_action('enqueue_block_editor_assets', function () {
    $ids = array_combine(IDS, array_map(option_of(...), IDS));
    wp_add_inline_script(EDITOR_SCRIPT, 'window.kalturaPlayerIds = ' . wp_json_encode($ids) . ';', 'before');
});

/* Settings, Media: the ids that all videos of the site share. */
add_action('admin_init', function () {
    add_settings_section('kaltura_player', 'Kaltura', '__return_empty_string', 'media');
    $labels = ['partner-id' => __('Kaltura partner id', 'kaltura-player'), 'uiconf-id' => __('Kaltura uiConf id', 'kaltura-player')];
    foreach ($labels as $name => $label) {
        $option = option_name($name);
        register_setting('media', $option, ['type' => 'string', 'sanitize_callback' => fn($value) => preg_replace('/\D/', '', (string) $value)]);
        add_settings_field($option, $label, function () use ($name, $option) {
            printf('<input name="%1$s" id="%1$s" inputmode="numeric" value="%2$s">', esc_attr($option), esc_attr(option_of($name)));
        }, 'media', 'kaltura_player', ['label_for' => $option]);
    }
});

add_action('admin_notices', function () {
    if (!is_file(__DIR__ . '/' . FILE) && current_user_can('activate_plugins')) {
        /* translators: %s: the name of a file */
        $text = sprintf(__('Kaltura Player Element: copy %s into the folder of the plugin. Without it no video is shown.', 'kaltura-player'), FILE);
        printf('<div class="notice notice-error"><p>%s</p></div>', esc_html($text));
    }
});

namespace Spark.Display.Formatting;

/// <summary>
/// Tells a notebook kernel how to show a type. Kernels find it by its name and properties, so this assembly needs no
/// reference to any of them, and it works however the assembly was loaded.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>Has a constructor without parameters and a method <c>CreateTypeFormatters()</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The forms made for every display, richest first.</summary>
    public string[] PreferredMimeTypes { get; init; } = [MimeType.Html, MimeType.Plain];
}

#pragma warning disable // The API is empty on purpose: notebooks bind against it and nothing runs it.
namespace Microsoft.DotNet.Interactive
{
    using System;
    using System.Collections.Generic;
    using System.Threading.Tasks;
    using Microsoft.DotNet.Interactive.Formatting;

    public class Kernel
    {
        public static dynamic Current => null;
        public static dynamic Root => null;

        public static DisplayedValue display(object value, params string[] mimeTypes) => null;

        public static HtmlContent HTML(string content) => null;

        public static void CSS(string content) { }

        public static void Javascript(string scriptContent) { }

        public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") => null;

        public static Task<PasswordString> GetPasswordAsync(string prompt = "") => null;
    }

    public class PasswordString
    {
        public string GetClearTextPassword() => null;
    }

    public class KernelInvocationContext
    {
        public static dynamic Current => null;
    }
}

namespace Microsoft.DotNet.Interactive.Formatting
{
    using System;
    using System.Collections.Generic;
    using System.IO;

    public class DisplayedValue
    {
        public IReadOnlyCollection<string> MimeTypes => null;

        public void Update(object updatedValue) { }
    }

    public class HtmlContent { }

    public class PocketView
    {
        public PocketView(string tagName, params object[] content) { }
    }

    public class FormatContext { }

    public static class Formatter
    {
        public static string DefaultMimeType { get; set; }
        public static int ListExpansionLimit { get; set; }
        public static int RecursionLimit { get; set; }

        public static void Register<T>(
            Action<T, TextWriter> formatter,
            string mimeType = "text/plain",
            bool addToDefaults = false
        ) { }

        public static void Register<T>(
            Func<T, string> formatter,
            string mimeType = "text/plain",
            bool addToDefaults = false
        ) { }

        public static void Register<T>(Func<T, FormatContext, bool> formatter, string mimeType = "text/plain") { }

        public static void Register(
            Type type,
            Action<object, TextWriter> formatter,
            string mimeType = "text/plain",
            bool addToDefaults = false
        ) { }

        public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes) { }

        public static void SetPreferredMimeTypeFor(Type type, string preferredMimeType) { }

        public static void ResetToDefault() { }

        public static string ToDisplayString(this object value, string mimeType = "text/plain") => null;
    }

    public static class PocketViewTags
    {
        public static dynamic a => null;
        public static dynamic b => null;
        public static dynamic body => null;
        public static dynamic br => null;
        public static dynamic button => null;
        public static dynamic code => null;
        public static dynamic details => null;
        public static dynamic div => null;
        public static dynamic em => null;
        public static dynamic figure => null;
        public static dynamic h1 => null;
        public static dynamic h2 => null;
        public static dynamic h3 => null;
        public static dynamic h4 => null;
        public static dynamic hr => null;
        public static dynamic i => null;
        public static dynamic iframe => null;
        public static dynamic img => null;
        public static dynamic li => null;
        public static dynamic ol => null;
        public static dynamic p => null;
        public static dynamic pre => null;
        public static dynamic script => null;
        public static dynamic span => null;
        public static dynamic strong => null;
        public static dynamic style => null;
        public static dynamic summary => null;
        public static dynamic svg => null;
        public static dynamic table => null;
        public static dynamic tbody => null;
        public static dynamic td => null;
        public static dynamic th => null;
        public static dynamic thead => null;
        public static dynamic tr => null;
        public static dynamic ul => null;
        public static dynamic _ => null;
    }
}

namespace System
{
    using Microsoft.DotNet.Interactive.Formatting;

    public static class DisplayExtensions
    {
        public static DisplayedValue Display(this object value, params string[] mimeTypes) => null;

        public static DisplayedValue DisplayAs(
            this string value,
            string mimeType,
            params string[] additionalMimeTypes
        ) => null;

        public static DisplayedValue DisplayTable<T>(this System.Collections.Generic.IEnumerable<T> source) => null;
    }
}

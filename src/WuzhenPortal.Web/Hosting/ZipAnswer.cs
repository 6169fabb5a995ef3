using System.IO.Compression;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using WuzhenPortal.Application.Accounts.PersonalData;

namespace WuzhenPortal.Web.Hosting;

/// <summary>Files in one archive. Archives are written in part synchronously, which the server refuses, so what is large waits in a temporary file.</summary>
internal sealed class ZipAnswer(string fileName, IAsyncEnumerable<PersonalFile> files) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var cancel = context.HttpContext.RequestAborted;
        response.ContentType = "application/zip";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        await using var buffer = new FileBufferingWriteStream();
        await using (var archive = await ZipArchive.CreateAsync(buffer, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel))
        {
            await foreach (var file in files.WithCancellation(cancel))
            {
                await using var stream = await archive.CreateEntry(file.Path, CompressionLevel.Fastest).OpenAsync(cancel);
                await file.WriteAsync(stream, cancel);
            }
        }

        await buffer.DrainBufferAsync(response.Body, cancel);
    }
}

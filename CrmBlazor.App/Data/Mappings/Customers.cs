using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBlazor.App.Data.Mappings;

internal sealed class FeedbackMapping : IEntityTypeConfiguration<FeedbackForm>
{
    public void Configure(EntityTypeBuilder<FeedbackForm> form)
    {
        form.ToTable("feedback_forms").HasIndex(f => f.KeyHash).IsUnique();
        form.HasIndex(f => f.DealId);
        form.HasIndex(f => f.ContactId);
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("contacts").HasIndex(c => c.Number).IsUnique();
        contact.HasIndex(c => new { c.NameKey, c.Number });
        contact.HasIndex(c => c.MobilePhone);
        contact.HasIndex(c => c.EmailKey);
        contact.HasIndex(c => new { c.BirthDate, c.Number });
        contact.HasIndex(c => c.CompanyId);
        contact.HasIndex(c => c.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL");
        contact.Property(c => c.Points).AsJson();
        contact.Property(c => c.Merge).AsJson();
        contact.Property(c => c.Addresses).AsJson().HasDefaultValueSql("'[]'");
        contact.Ignore(c => c.Keys).Ignore(c => c.Details);
    }
}

internal sealed class CompanyMapping : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> company)
    {
        company.ToTable("companies").HasIndex(c => c.Number).IsUnique();
        company.HasIndex(c => c.Inn);
        company.Ignore(c => c.CanSupply).Ignore(c => c.CanBuy).Ignore(c => c.Details);
        company.Property(c => c.BankAccounts).AsJson();
        company.Property(c => c.Regimes).AsJson().HasDefaultValueSql("'[]'");
        company.Property(c => c.Signers).AsJson();
        company.Property(c => c.SignerPeriods).AsJson().HasDefaultValueSql("'[]'");
        company.Property(c => c.Images).AsJson().HasDefaultValueSql("'{}'");
        company.Property(c => c.Addresses).AsJson().HasDefaultValueSql("'[]'");
        company.Property(c => c.Points).AsJson().HasDefaultValueSql("'[]'");
    }
}

internal sealed class RelationMapping : IEntityTypeConfiguration<Relation>
{
    public void Configure(EntityTypeBuilder<Relation> relation)
    {
        relation.ToTable("relations").HasIndex(r => r.Number).IsUnique();
        relation.HasIndex(r => r.FromId);
        relation.HasIndex(r => r.ToId);
    }
}

internal sealed class ProductMapping : IEntityTypeConfiguration<Product>, IEntityTypeConfiguration<PriceChange>
{
    public void Configure(EntityTypeBuilder<Product> product)
    {
        product.ToTable("products").HasIndex(p => p.Number).IsUnique();
        product.HasIndex(p => new { p.Section, p.Name, p.Number });
        product.HasIndex(p => p.Article);
        product.Ignore(p => p.Details);
    }

    public void Configure(EntityTypeBuilder<PriceChange> change)
    {
        change.ToTable("price_changes").HasKey(c => c.Id);
        change.HasIndex(c => new { c.ProductId, c.At });
    }
}
